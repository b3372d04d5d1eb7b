#!/bin/sh
# Builds Qantar for Windows on Debian: sh engine/windows/build.sh [tests]. Installs what is missing.
#   .build/windows/qantar-VERSION-windows.zip to unzip and play, with its sum in SHA256SUMS
#   .build/windows/qantar/                      the same unpacked
# With `tests` it builds the tests too, which tests/windows/run.sh plays under Wine.
root=$(CDPATH= cd -- "$(dirname -- "$0")/../.." && pwd -P) || exit 1
. "$root/engine/install.sh"
. "$root/engine/deps/deps.sh"
case ${1-} in
'' | tests) ;;
*) die "usage: sh engine/windows/build.sh [tests]" ;;
esac

windows=$builds/windows
version=$(sed -n 's/^#define QANTAR_VERSION "\(.*\)"/\1/p' "$root/engine/version.h")
toolchain=$root/engine/windows/toolchain.cmake
sizes='16 24 32 48 64 256'

make_icon() {
    [ "$windows/qantar.ico" -nt "$root/assets/icon.svg" ] && return 0
    pictures=
    for size in $sizes; do
        rsvg-convert -w "$size" -h "$size" -o "$windows/icon-$size.png" "$root/assets/icon.svg" || return 1
        pictures="$pictures $windows/icon-$size.png"
    done
    lua5.4 "$root/engine/windows/icon.lua" "$windows/qantar.ico" $pictures && rm -f $pictures
}

# Text files end their lines as Notepad expects it; what the program reads stays as it is.
with_line_ends() { sed 's/$/\r/' "$1" >"$2"; }

fill_folder() {
    folder=$windows/qantar
    rm -rf "$folder" && mkdir -p "$folder/licences" || return 1
    for program in qantar.exe qantar.com qantar-worker.exe qantar-picture-worker.exe; do
        x86_64-w64-mingw32-strip -o "$folder/$program" "$windows/release/$program" || return 1
    done
    for data in scripts fonts assets; do
        cp -r "$root/$data" "$folder/$data" || return 1
    done
    rm -rf "$folder/assets/screenshot.png"
    with_line_ends "$root/engine/windows/play.txt" "$folder/READ ME.txt"
    with_line_ends "$root/LICENSE" "$folder/LICENSE.txt"
    with_line_ends "$root/engine/text/UNICODE-LICENSE.txt" "$folder/licences/unicode.txt"
    cp "$deps/licences/"*.txt "$folder/licences/"
    cp "$deps/versions" "$folder/licences/versions.txt"
}

# The same files give the same zip: in order, with one date.
make_zip() {
    zip=$windows/qantar-$version-windows.zip
    rm -f "$zip"
    find "$windows/qantar" -exec touch -d '2022-01-02 00:00:00 UTC' {} + &&
        (cd "$windows" && find qantar | LC_ALL=C sort | TZ=UTC zip -q -X -9 "$zip" -@) &&
        (cd "$windows" && sha256sum "${zip##*/}" >SHA256SUMS)
}

install_packages $deps_packages $windows_packages
mkdir -p "$windows" || die "Cannot make the folder $windows."
build_deps windows "$toolchain"
make_icon || die "The icon could not be made of assets/icon.svg."
tests=OFF
[ -z "${1-}" ] || tests=ON
is_configured "$windows/release" && [ "$tests" != "$(sed -n 's/^QANTAR_TESTS:BOOL=//p' "$windows/release/CMakeCache.txt")" ] &&
    with_signs Configuring "$windows/release.log" cmake "-DQANTAR_TESTS=$tests" "$windows/release"
build "$windows/release" -DCMAKE_TOOLCHAIN_FILE="$toolchain" -DQANTAR_DEPS="$deps" -DQANTAR_BUILD=release \
    "-DQANTAR_TESTS=$tests" -DQANTAR_ICON="$windows/qantar.ico" -DQANTAR_WERROR=ON \
    "-DCMAKE_CROSSCOMPILING_EMULATOR=sh;$root/tests/windows/wine.sh"
fill_folder || die "The folder $windows/qantar could not be filled."
make_zip || die "The zip could not be made."
say "$(cd "$windows" && du -h --apparent-size ./*.zip | sed 's/\t\.\// of /')"
