# What opens no window loads nothing of SDL, which brings some sixty libraries with it; a window loads SDL when the
# story has been asked to open, and SDL_image never.
. "$(dirname "$0")/lib.sh"

command -v readelf >/dev/null || skip "there is no readelf here"

needs() { # FILE PATTERN
    LC_ALL=C readelf -W -d "$1" >"$here/out" 2>"$here/err"
    grep -q "NEEDED.*$2" "$here/out"
}

folder=$(dirname "$program")
needs "$folder/qantar-picture-worker" libSDL2_image || flunk "readelf does not tell what a program loads"
! needs "$program" libSDL || flunk "qantar loads SDL at its start (engine/window/sdl_load_linux.c)"
! needs "$folder/qantar-worker" libSDL || flunk "qantar-worker loads SDL"

# Where it cannot be loaded, a sentence says so, and what needs no window works.
mkdir "$here/libraries"
echo 'no library' >"$here/libraries/libSDL2_ttf-2.0.so.0"
export LD_LIBRARY_PATH="$here/libraries"
gives 1 shot "$source/scripts/water-vote" -o "$here/page.png"
tells 'libSDL2_ttf-2.0.so.0 is needed for the window and cannot be used:'
gives 0 check "$source/scripts/water-vote"
finish
