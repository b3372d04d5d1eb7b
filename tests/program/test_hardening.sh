# What compiler and linker add against unknown faults is in the programs as they are played.
. "$(dirname "$0")/lib.sh"

command -v readelf >/dev/null || skip "there is no readelf here"
built=${QANTAR_UNSANITIZED:-$program}
if grep -q __asan_init "$built"; then # linked in or not
    skip "this build has no program without sanitizers"
fi

has() { # FILE WHAT OPTION PATTERN
    LC_ALL=C readelf -W "$3" "$1" >"$here/out" 2>"$here/err"
    grep -q -- "$4" "$here/out" || flunk "${1##*/}: $2"
}

for file in "$built" "$(dirname "$built")/qantar-worker" "$(dirname "$built")/qantar-picture-worker"; do
    has "$file" "its code lies at a fixed address" -h 'Type:.*DYN'
    has "$file" "no GNU_RELRO: its tables of addresses stay writable" -l GNU_RELRO
    has "$file" "no BIND_NOW: its tables of addresses are filled while it runs" -d 'BIND_NOW\|Flags:.*NOW'
    has "$file" "its stack may be executed" -l 'GNU_STACK.* RW '
    has "$file" "no function watches its frame" --dyn-syms __stack_chk_fail
    has "$file" "no call of libc is checked" --dyn-syms '__[a-z]*printf_chk'
done

# What leaves no trace of its own in the file is asked of the compiler's commands.
commands=$(dirname "$program")/compile_commands.json
cache=$(dirname "$program")/CMakeCache.txt
for flag in STACK_CLASH:-fstack-clash-protection CF:-fcf-protection; do
    grep -q "QANTAR_HAS_${flag%%:*}:INTERNAL=1" "$cache" || continue
    grep -q -- "${flag#*:}" "$commands" || flunk "compiled without ${flag#*:}"
done
finish
