# Sourced by engine/run.sh and tests/run.sh, which set $root (the folder of this project).
# Installs what is missing and builds. Everything it says goes to stderr; it reads no stdin.
# QANTAR_BUILD_DIR names another folder than .build for what is built.

builds=${QANTAR_BUILD_DIR:-$root/.build}
play_packages='gcc libc6-dev cmake ninja-build pkg-config libsdl2-dev libsdl2-ttf-dev
    libsdl2-image-dev liblua5.4-dev libjansson-dev libseccomp-dev libfribidi-dev'
test_packages='libcmocka-dev lua5.4'

say() { printf '%s\n' "$*" >&2; }
die() { say "$*"; exit 1; }

# What a log says of the first error, or else its end; and where it is.
show_log() {
    sed -n '/ error: \|CMake Error\|undefined reference/,$p' "$1" | head -n 25 | grep . >&2 || tail -n 25 "$1" >&2
    say "(all of it: $1)"
}

# Which of the packages named are not there.
missing_packages() {
    found=" $(dpkg-query -W -f='${db:Status-Status}:${Package} ' "$@" 2>/dev/null)"
    for package in "$@"; do
        case $found in
        *" installed:$package "*) ;;
        *) [ "$package" = ninja-build ] && command -v make >/dev/null || printf " %s" "$package" ;;
        esac
    done
}

# As root: apt as it is. Else through sudo, which asks for the password itself.
as_root() {
    if [ "$(id -u)" = 0 ]; then
        env DEBIAN_FRONTEND=noninteractive "$@" </dev/null
    else
        sudo env DEBIAN_FRONTEND=noninteractive "$@" </dev/null
    fi
}

install_packages() {
    if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
        [ -e "$builds" ] || say "This system has no apt-get. Qantar needs what Debian calls:" $*
        return 0
    fi
    missing=$(missing_packages "$@")
    [ -n "$missing" ] || return 0
    by_hand="apt-get update && apt-get install --no-install-recommends$missing"
    [ "$(id -u)" = 0 ] || command -v sudo >/dev/null ||
        die "Packages are missing and there is no sudo. As root, run: $by_hand"
    mkdir -p "$builds" || die "Cannot make the folder $builds."
    log=$builds/install.log
    say "Installing$missing..."
    # A new machine has no package lists. When they cannot be had, old ones may do.
    as_root apt-get update -q >"$log" 2>&1 || say "The package lists could not be fetched; going on."
    as_root apt-get install -q -y --no-install-recommends -o DPkg::Lock::Timeout=300 $missing \
        >>"$log" 2>&1 && return 0
    show_log "$log"
    die "Packages could not be installed. As root, run: $by_hand"
}

# Configures a folder once; again when it came here with a copy of the project.
configure() {
    folder=$1
    shift
    grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$root" "$folder/CMakeCache.txt" 2>/dev/null &&
        { [ -e "$folder/build.ninja" ] || [ -e "$folder/Makefile" ]; } && return 0
    rm -rf "$folder"
    generator='Unix Makefiles'
    command -v ninja >/dev/null && generator=Ninja
    cmake -S "$root" -B "$folder" -G "$generator" "$@" >"$folder.log" 2>&1 </dev/null && return 0
    rm -rf "$folder"
    show_log "$folder.log"
    die "Qantar cannot be built here: something it needs is missing, see above."
}

# Says one line if there is anything to do; the compiler's words go to the log.
compile() {
    { cmake --build "$1" --parallel "$(getconf _NPROCESSORS_ONLN)" 2>&1 </dev/null && echo built; } | {
        told=''
        while IFS= read -r line; do
            case $told$line in
            '['*'] Building '* | '['*'] Linking '*)
                say "Building Qantar (${1##*/})..."
                told=yes
                ;;
            esac
            printf '%s\n' "$line"
            [ "$line" != built ] || told=built
        done >"$1.log"
        [ "$told" = built ]
    }
}

# build FOLDER CMAKE-OPTIONS...: makes what has changed. One at a time in a folder.
build() {
    mkdir -p "$builds" || die "Cannot make the folder $builds."
    if command -v flock >/dev/null; then
        exec 9>"$1.lock"
        flock 9
    fi
    configure "$@"
    compile "$1" || {
        show_log "$1.log"
        die "Qantar could not be built, see above."
    }
    exec 9>&-
}
