# A number of three million digits.
# expect: attack.lua: a list, a function or a word of the script grows over the 2097152 bytes it may have
{
    printf 'local x = '
    head -c 3000000 /dev/zero | tr '\0' 9
    echo
    echo 'scene(x)'
} >"$1/attack.lua"
