#!/bin/sh
# Builds Qantar for a browser on Debian: sh engine/web/build.sh [--fast]. Installs what is missing.
#   .build/web/site/             a folder of static files: put it on any web server
#   .build/web/qantar.html       all of it in one file, for a double click
#   .build/web/qantar-scorm.zip  for a learning platform (SCORM 1.2)
# --fast links in seconds and leaves out what is compressed: for the loop of working.
root=$(CDPATH= cd -- "$(dirname -- "$0")/../.." && pwd -P) || exit 1
. "$root/engine/install.sh"
. "$root/engine/deps/deps.sh"

web=$builds/web
site=$web/site
toolchain=/usr/share/emscripten/cmake/Modules/Platform/Emscripten.cmake
fast=OFF
case ${1-} in
'') ;;
--fast) fast=ON ;;
*) die "usage: sh engine/web/build.sh [--fast]" ;;
esac

# Debian's emcc looks for its JavaScript here; a node that is not Debian's does not.
export NODE_PATH=/usr/share/nodejs
unset EM_COMPILER_WRAPPER # cc.sh calls it

# The fonts with what Qantar draws, kept beside the libraries: $fonts.
make_fonts() {
    fonts=$deps_cache/fonts-$(cat "$root/engine/web/fonts.py" "$root/fonts/"* | sha256sum | cut -c 1-16)
    [ ! -e "$fonts" ] || return 0
    rm -rf "$fonts.new"
    with_signs Fonts "$deps_cache/fonts.log" /usr/bin/python3 "$root/engine/web/fonts.py" "$root/fonts" "$fonts.new" || {
        show_log "$deps_cache/fonts.log"
        die "The fonts could not be made smaller."
    }
    mv "$fonts.new" "$fonts"
}

fill_site() {
    rm -rf "$site" && mkdir -p "$site/fonts" "$site/licences" || return 1
    for file in "$root"/engine/web/*.js "$root"/engine/web/*.html "$root"/engine/web/*.css; do
        case ${file##*/} in
        glue*.js) ;; # is in the programs
        *) cp "$file" "$site/" || return 1 ;;
        esac
    done
    for program in qantar qantar-worker qantar-picture-worker; do
        cp "$web/programs/$program.js" "$web/programs/$program.wasm" "$site/" || return 1
    done
    cp "$web/data/"*.data "$site/" && cp "$root/assets/icon.svg" "$site/" || return 1
    # The fonts that the page's own text is set in (style.css).
    for font in $(sed -n 's/.*url("\{0,1\}fonts\/\([^")]*\)"\{0,1\}).*/\1/p' "$site/style.css" | sort -u); do
        cp "$fonts/$font" "$site/fonts/" || return 1
    done
    cp "$fonts/"*.txt "$deps/licences/"*.txt "$site/licences/"
    cp "$root/LICENSE" "$site/licences/qantar.txt"
    cp "$root/engine/text/UNICODE-LICENSE.txt" "$site/licences/unicode.txt"
    cp "$deps/versions" "$site/licences/versions.txt"
    node "$root/engine/web/offline.mjs" "$site" "$root/assets/icon.svg" >&2
}

# Beside each file that gains by it: a server that knows them sends them as they are.
compress() {
    command -v brotli >/dev/null || { say "Skipped: brotli is not here, so nothing is compressed beforehand."; return 0; }
    find "$site" -type f \( -name '*.js' -o -name '*.wasm' -o -name '*.data' -o -name '*.html' -o -name '*.css' -o -name '*.svg' -o -name '*.ttf' -o -name '*.otf' \) -print0 |
        xargs -0 -P "$(getconf _NPROCESSORS_ONLN)" -n 1 brotli -q 11 -k -f
}

# What is made of the site (engine/web/README.md).
make_others() {
    node "$root/engine/web/single.mjs" "$site" "$web/qantar.html" &&
        node "$root/engine/web/scorm.mjs" "$site" "$web/qantar-scorm.zip"
}

# What is fetched before the first words, and what follows.
size_table() {
    printf '%-28s %10s %10s %10s\n' file raw gzip brotli
    for part in first rest; do
        raw=0 zipped=0 packed=0
        for file in "$site"/*.js "$site"/*.wasm "$site"/*.html "$site"/*.css "$site"/*.data "$site"/fonts/*; do
            case ${file##*/} in
            easy.data | arabic.data | sounds.data | offline.js) mine=rest ;;
            *) mine=first ;;
            esac
            [ "$mine" = "$part" ] && [ -f "$file" ] || continue
            case $file in *.br) continue ;; esac
            a=$(wc -c <"$file") b=$(gzip -9 -c "$file" | wc -c)
            c=$b
            [ ! -e "$file.br" ] || c=$(wc -c <"$file.br")
            raw=$((raw + a)) zipped=$((zipped + b)) packed=$((packed + c))
            printf '%-28s %10d %10d %10d\n' "${file#"$site"/}" "$a" "$b" "$c"
        done
        printf '%-28s %10d %10d %10d\n\n' "all of the $part load" "$raw" "$zipped" "$packed"
    done
}

install_packages $deps_packages $web_packages
mkdir -p "$web" || die "Cannot make the folder $web."
# What emcc calls, with its own flags; see cc.sh.
QANTAR_CLANG="$(command -v ccache) $(em-config LLVM_ROOT)/clang $(emcc -sUSE_SDL=0 --cflags) -fno-inline-functions"
export QANTAR_CLANG
build_deps web "$toolchain"
build "$web/programs" -DCMAKE_TOOLCHAIN_FILE="$toolchain" -DQANTAR_DEPS="$deps" -DQANTAR_BUILD=release \
    -DQANTAR_TESTS=OFF "-DCMAKE_C_COMPILER_LAUNCHER=sh;$root/engine/web/cc.sh"
[ "$fast" = "$(sed -n 's/^QANTAR_WEB_FAST:BOOL=//p' "$web/programs/CMakeCache.txt")" ] || {
    with_signs Configuring "$web/programs.log" cmake "-DQANTAR_WEB_FAST=$fast" "$web/programs"
    build "$web/programs"
}
make_fonts
with_signs Packages "$web/data.log" /usr/bin/python3 "$root/engine/web/data.py" "$root" "$fonts" "$web/data" || {
    show_log "$web/data.log"
    die "The packages of fonts and scripts could not be made."
}
fill_site || die "The folder $site could not be filled."
[ "$fast" = ON ] || {
    make_others || die "The one file or the SCORM package could not be made."
    compress || die "The files could not be compressed."
    size_table
}
say "The site is in $site"
