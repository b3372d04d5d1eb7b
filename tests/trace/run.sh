#!/bin/sh
# How much of the engine one key passes, and how large it is: sh tests/trace/run.sh [SOURCE-FOLDER]
# Builds the program of a folder (this one; or a checkout of an older commit) with gcc's
# -finstrument-functions beside it, plays it with SDL's dummy video driver, and counts the functions
# and the files that run between the key of a choice and the window's next wait, the autosave included,
# in the program's process and in the worker's.
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd -P) || exit 1
source=$(CDPATH= cd -- "${1:-$here/../..}" && pwd -P) || exit 1
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT

cat >"$work/cc" <<CC
#!/bin/sh
for word; do [ "\$word" != -c ] || exec gcc "\$@" -O1 -g -fno-lto -fno-pie -finstrument-functions; done
exec gcc "\$@" -fno-lto -no-pie "$work/hook.o" -Wl,--wrap=SDL_WaitEventTimeout -ldl
CC
chmod +x "$work/cc"
truncate -s 1M "$work/trace"
gcc -std=gnu11 -O1 -fno-pie $(pkg-config --cflags sdl2) "-DTRACE_FILE=\"$work/trace\"" \
    -c "$here/hook.c" -o "$work/hook.o" || exit 1
cmake -S "$source" -B "$work/build" -G Ninja -DQANTAR_BUILD=release -DCMAKE_C_COMPILER="$work/cc" \
    >"$work/log" 2>&1 && {
    ninja -C "$work/build" qantar qantar-worker qantar-picture-worker ||
        ninja -C "$work/build" # an older commit, which lacks one of them
} >>"$work/log" 2>&1 || {
    tail -n 20 "$work/log"
    exit 1
}

SDL_VIDEODRIVER=dummy SDL_AUDIODRIVER=dummy "$work/build/qantar" play --seed 7 --profile "$work/profile" \
    </dev/null 3>"$work/addresses" || exit 1
[ -s "$work/addresses" ] || { echo "nothing was recorded"; exit 1; }

# The workers are programs of their own where there are any.
for side in 0 1 2; do
    program=$work/build/qantar
    [ "$side" != 1 ] || [ ! -x "$program-worker" ] || program=$program-worker
    [ "$side" != 2 ] || program=$program-picture-worker
    : >"$work/side$side"
    [ ! -x "$program" ] || sed -n "s/^$side //p" "$work/addresses" | addr2line -f -e "$program" | paste - - |
        sed 's/\([^\t]*\)\t.*engine\/\([^:]*\):.*/\2 \1/' | grep '\.[ch] ' | sort -u >"$work/side$side"
done
count() { sort -u "$@" | wc -l; }
files() { cat "$@" | cut -d ' ' -f 1 | sort -u | wc -l; }
row() { # WHAT FILE...
    what=$1
    shift
    printf '%s: %s functions in %s files\n' "$what" "$(count "$@")" "$(files "$@")"
}
row 'one key of a choice' "$work"/side?
row '  the program' "$work/side0"
row '  the worker' "$work/side1"
row '  the worker of pictures' "$work/side2"
[ -z "${TRACE_LIST-}" ] || cat "$work"/side? | sort -u >"$TRACE_LIST"

lines() { find "$source/engine" -name "$1" ! -name 'break_table.[ch]' -exec cat {} + | wc -l; }
printf 'engine: %s lines of .c, %s of .h, without generated tables, in %s files\n' "$(lines '*.c')" \
    "$(lines '*.h')" "$(find "$source/engine" -name '*.[ch]' ! -name 'break_table.[ch]' | wc -l)"
