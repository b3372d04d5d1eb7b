# A long bracket that almost closes two thousand times.
# expect: attack.lua: a list, a function or a word of the script grows over the 2097152 bytes it may have
{
    equal=$(head -c 1900 /dev/zero | tr '\0' =)
    printf 'local x = [%s[' "$equal"
    for i in $(seq 1500); do printf ']%s' "${equal#=}"; done
} >"$1/attack.lua"
