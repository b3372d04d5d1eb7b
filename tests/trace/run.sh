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
for word; do [ "\$word" != -c ] || exec gcc "\$@" -O1 -g -fno-pie -finstrument-functions; done
exec gcc "\$@" -no-pie "$work/hook.o" -ldl
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

# The worker is a program of its own where there is one.
worker=$work/build/qantar-worker
[ -x "$worker" ] || worker=$work/build/qantar
for side in 0 1; do
    program=$work/build/qantar
    [ "$side" = 0 ] || program=$worker
    sed -n "s/^$side //p" "$work/addresses" | addr2line -f -e "$program" | paste - - |
        sed 's/\([^\t]*\)\t.*engine\/\([^:]*\):.*/\2 \1/' | grep '\.[ch] ' | sort -u >"$work/side$side"
done
cut -d ' ' -f 1 "$work/side0" | sort -u >"$work/files0"
cut -d ' ' -f 1 "$work/side1" | sort -u >"$work/files1"
count() { sort -u "$@" | wc -l; }
printf 'one key of a choice: %s functions in %s files\n' \
    "$(count "$work/side0" "$work/side1")" "$(count "$work/files0" "$work/files1")"
printf '  the program: %s functions in %s files\n' "$(count "$work/side0")" "$(count "$work/files0")"
printf '  the worker:  %s functions in %s files\n' "$(count "$work/side1")" "$(count "$work/files1")"
[ -z "${TRACE_LIST-}" ] || cat "$work/side0" "$work/side1" | sort -u >"$TRACE_LIST"

lines() { find "$source/engine" -name "$1" ! -name 'break_table.[ch]' -exec cat {} + | wc -l; }
printf 'engine: %s lines of .c, %s of .h, without generated tables, in %s files\n' "$(lines '*.c')" \
    "$(lines '*.h')" "$(find "$source/engine" -name '*.[ch]' ! -name 'break_table.[ch]' | wc -l)"
