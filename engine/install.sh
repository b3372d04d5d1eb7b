# Sourced by engine/run.sh and tests/run.sh, which set $root (the folder of this project).
# Installs what is missing and builds. Everything it says goes to stderr; it reads no stdin.
# While something takes long it shows a sign every four seconds.
# QANTAR_BUILD_DIR names another folder than .build for what is built.

builds=${QANTAR_BUILD_DIR:-$root/.build}
play_packages='gcc libc6-dev cmake ninja-build pkg-config libsdl2-dev libsdl2-ttf-dev
    libsdl2-image-dev libpng-dev libjpeg62-turbo-dev libexpat1-dev liblua5.4-dev libjansson-dev
    libseccomp-dev libfribidi-dev libxcb1-dev libutf8proc-dev libminizip-dev zlib1g-dev'
web_packages='emscripten brotli python3-fonttools librsvg2-bin'
windows_packages='gcc-mingw-w64-x86-64-win32 g++-mingw-w64-x86-64-win32 lua5.4 librsvg2-bin zip'
windows_test_packages='wine wine64 xvfb xdotool imagemagick unzip'
test_packages='libcmocka-dev lua5.4'
long_packages='clang clang-tidy clang-format cppcheck valgrind strace procps imagemagick librsvg2-bin'

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

# What a log says last: of a build how far it is, else its last line.
last_sign() {
    tail -n 1 "$1" 2>/dev/null | tr '\r' '\n' | tail -n 1 |
        sed 's/^\[\([0-9]*\)\/\([0-9]*\)\].*/step \1 of \2/; s/^\[ *\([0-9]*%\)\].*/\1/' | cut -c 1-60
}

# Says WHAT and how far LOG is every four seconds: on a terminal in one line, else in lines. Ends
# with the script, and holds neither its lock nor its output open.
show_signs() {
    while sleep 4 >/dev/null 2>&1 && kill -0 $$ 2>/dev/null; do
        if [ -t 2 ]; then
            printf '\r%s: %s\033[K' "$1" "$(last_sign "$2")" >&2
        else
            say "$1: $(last_sign "$2")"
        fi
    done 9>&-
}

# with_signs WHAT LOG COMMAND...: runs the command, whose words go to LOG.
with_signs() {
    what=$1 log=$2
    shift 2
    : >"$log"
    show_signs "$what" "$log" &
    signs=$!
    "$@" >>"$log" 2>&1 </dev/null
    code=$?
    kill "$signs" 2>/dev/null
    wait "$signs" 2>/dev/null
    [ ! -t 2 ] || printf '\r\033[K' >&2
    return "$code"
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
    say "Installing$missing: a minute or two, as fast as they can be fetched."
    [ "$(id -u)" = 0 ] || sudo true # asks for the password before anything else is written
    # A new machine has no package lists. When they cannot be had, old ones may do.
    with_signs "Package lists" "$log" as_root apt-get update -q ||
        say "The package lists could not be fetched; going on."
    with_signs Installing "$log" as_root apt-get install -q -y --no-install-recommends \
        -o DPkg::Lock::Timeout=300 $missing && return 0
    show_log "$log"
    die "Packages could not be installed. As root, run: $by_hand"
}

# Configures a folder once; again when it came here with a copy of the project.
is_configured() {
    grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$root" "$1/CMakeCache.txt" 2>/dev/null &&
        { [ -e "$1/build.ninja" ] || [ -e "$1/Makefile" ]; }
}
configure() {
    folder=$1
    shift
    rm -rf "$folder"
    generator='Unix Makefiles'
    command -v ninja >/dev/null && generator=Ninja
    with_signs Configuring "$folder.log" cmake -S "$root" -B "$folder" -G "$generator" "$@" && return 0
    show_log "$folder.log"
    rm -rf "$folder"
    die "Qantar cannot be built here: something it needs is missing, see above."
}

# How long all of a kind takes from nothing, on two cores.
whole_time() {
    case $1 in
    release) echo 'about a minute' ;;
    *) echo 'two or three minutes' ;;
    esac
}

# build FOLDER CMAKE-OPTIONS...: makes what has changed, of $targets or of everything; says nothing when that is
# nothing. One at a time in a folder.
build() {
    mkdir -p "$builds" || die "Cannot make the folder $builds."
    if command -v flock >/dev/null; then
        exec 9>"$1.lock"
        flock -n 9 || { say "Waiting for another build in ${1##*/}..."; flock 9; }
    fi
    is_configured "$1" || {
        say "Building Qantar (${1##*/}): $(whole_time "${1##*/}") on two cores."
        configure "$@"
    }
    with_signs "Building (${1##*/})" "$1.log" cmake --build "$1" ${targets:+--target $targets} \
        --parallel "$(getconf _NPROCESSORS_ONLN)" || {
        show_log "$1.log"
        die "Qantar could not be built, see above."
    }
    exec 9>&-
}
