# A comment that never ends.
# expect: attack.lua: a list, a function or a word of the script grows over the 2097152 bytes it may have
{
    printf 'local x = 1 --[==['
    head -c 3000000 /dev/zero | tr '\0' ']'
} >"$1/attack.lua"
