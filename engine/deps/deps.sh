# Sourced after engine/install.sh by engine/web/build.sh and engine/windows/build.sh, which set $root.
# build_deps SYSTEM TOOLCHAIN-FILE: makes the libraries for SYSTEM (web or windows) from Debian's source packages, if
# they are not there yet, and sets $deps to their folder: lib/, include/, libraries.cmake, versions, licences/.
# All is kept under $deps_cache by what it was made from: sources by package, libraries by the sum of engine/deps (but its
# scripts), the toolchain, the compiler's version and the names of the .dsc files. `fresh_sources` asks Debian for newer ones.

deps_cache=${XDG_CACHE_HOME:-$HOME/.cache}/qantar
deps_packages='cmake ninja-build dpkg-dev'
deps_sources='libsdl2 libsdl2-ttf libsdl2-image freetype harfbuzz lua5.4 fribidi utf8proc jansson expat libpng1.6
    libjpeg-turbo zlib cmocka'

# apt-get with settings of its own, so that nothing of the system's is changed and no root is needed.
deps_apt() {
    apt-get -q -o Dir::Etc::sourcelist="$deps_cache/apt/sources.list" -o Dir::Etc::sourceparts="$deps_cache/apt/parts" \
        -o Dir::State="$deps_cache/apt/state" -o Dir::State::status=/var/lib/dpkg/status \
        -o Dir::Cache="$deps_cache/apt/cache" -o APT::Sandbox::User="$(id -un)" "$@"
}

# The places that this system's packages come from, asked for sources instead.
deps_apt_settings() {
    rm -rf "$deps_cache/apt"
    mkdir -p "$deps_cache/apt/parts" "$deps_cache/apt/state/lists/partial" "$deps_cache/apt/cache/archives/partial" || return 1
    for file in /etc/apt/sources.list /etc/apt/sources.list.d/*.list; do
        [ ! -e "$file" ] || sed -n 's/^deb[[:space:]]/deb-src /p' "$file"
    done >"$deps_cache/apt/sources.list"
    for file in /etc/apt/sources.list.d/*.sources; do
        [ ! -e "$file" ] || sed 's/^Types:.*/Types: deb-src/' "$file" >"$deps_cache/apt/parts/${file##*/}"
    done
}

# Fetches what $deps_sources names into a new folder. A file of a security version can be missing on a mirror: then the
# release's own is taken, and that is said.
fetch_all() (
    deps_apt_settings && deps_apt update || exit 1
    release=$(. /etc/os-release && echo "${VERSION_CODENAME-}")
    cd "$1" || exit 1
    for package in $deps_sources; do
        deps_apt source --download-only --only-source "$package" && continue
        rm -f ./"${package}"_*
        deps_apt source --download-only --only-source "$package/$release" || exit 1
        echo "Not the newest: $package, whose newest source is not served; $release's own was taken." | tee -a older
    done
)

# Fetches the source packages once; again after fresh_sources.
fetch_sources() {
    sources=$deps_cache/sources
    mkdir -p "$deps_cache" || die "Cannot make the folder $deps_cache."
    [ ! -e "$sources/complete" ] || return 0
    rm -rf "$sources" "$sources.new"
    mkdir -p "$sources.new" || die "Cannot make the folder $sources.new."
    with_signs "Fetching sources" "$deps_cache/sources.log" fetch_all "$sources.new" || {
        show_log "$deps_cache/sources.log"
        die "Debian's source packages could not be fetched."
    }
    grep -h '^Not the newest' "$sources.new/older" 2>/dev/null >&2
    : >"$sources.new/complete"
    mv "$sources.new" "$sources"
}
fresh_sources() { rm -rf "$deps_cache/sources"; }

# unpack_and_build FOLDER TOOLCHAIN: FOLDER is made whole or not at all. The place in which it is made is always the
# same, so that the compiler's cache knows what has not changed.
unpack_and_build() (
    work=$deps_cache/build-${2##*/}
    rm -rf "$work" "$1"
    mkdir -p "$work/sources" "$work/made/licences" || exit 1
    for dsc in "$sources"/*.dsc; do
        name=${dsc##*/}
        name=${name%%_*}
        dpkg-source --no-check -x "$dsc" "$work/sources/$name-0" || exit 1
        cp "$work/sources/$name-0/debian/copyright" "$work/made/licences/$name.txt" || exit 1
        echo "${dsc##*/}" >>"$work/made/versions"
    done
    case $2 in
    *Emscripten*) launcher="-DCMAKE_C_COMPILER_LAUNCHER=sh;$root/engine/web/cc.sh" ;;
    *) launcher="-DCMAKE_C_COMPILER_LAUNCHER=$(command -v ccache)" ;;
    esac
    cmake -S "$root/engine/deps" -B "$work/build" -G Ninja -DCMAKE_TOOLCHAIN_FILE="$2" -DSOURCES="$work/sources" \
        -DCMAKE_INSTALL_PREFIX="$work/made" "$launcher" &&
        cmake --build "$work/build" --parallel "$(getconf _NPROCESSORS_ONLN)" --target install || exit 1
    mv "$work/made" "$1" && rm -rf "$work"
)

build_deps() {
    mkdir -p "$deps_cache" || die "Cannot make the folder $deps_cache."
    if command -v flock >/dev/null; then
        exec 8>"$deps_cache/deps.lock"
        flock -n 8 || { say "Waiting for another build of the libraries..."; flock 8; }
    fi
    fetch_sources
    sum=$({ find "$root/engine/deps" -type f ! -name '*.md' ! -name '*.sh' | LC_ALL=C sort | xargs cat
        cat "$2"
        case $1 in web) emcc --version ;; *) x86_64-w64-mingw32-gcc-win32 --version ;; esac
        ls "$sources"; } 2>/dev/null | sha256sum | cut -c 1-16)
    deps=$deps_cache/deps/$1-$sum
    [ -e "$deps/libraries.cmake" ] || {
        say "Building the libraries ($1): one to two minutes on two cores."
        mkdir -p "$deps_cache/deps"
        with_signs "Libraries ($1)" "$deps.log" unpack_and_build "$deps" "$2" </dev/null || {
            show_log "$deps.log"
            die "The libraries could not be built, see above."
        }
    }
    exec 8>&-
}
