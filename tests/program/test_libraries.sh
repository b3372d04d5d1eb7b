# What the first frame does not need is not loaded before it: SDL_image brings a dozen libraries with it.
. "$(dirname "$0")/lib.sh"

command -v readelf >/dev/null || skip "there is no readelf here"

needs() { # FILE PATTERN
    LC_ALL=C readelf -W -d "$1" >"$here/out" 2>"$here/err"
    grep -q "NEEDED.*$2" "$here/out"
}

worker=$(dirname "$program")/qantar-worker
needs "$program" libSDL2-2 || flunk "readelf does not tell what qantar loads"
! needs "$program" libSDL2_image || flunk "qantar loads SDL_image at its start (engine/window/image_file.h)"
! needs "$worker" libSDL || flunk "qantar-worker loads SDL"
finish
