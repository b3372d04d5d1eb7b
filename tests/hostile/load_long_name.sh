# A name of three megabytes.
# expect: attack.lua: a list, a function or a word of the script grows over the 2097152 bytes it may have
{
    printf 'local '
    head -c 3000000 /dev/zero | tr '\0' a
} >"$1/attack.lua"
