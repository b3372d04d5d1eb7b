# One line of three megabytes.
# expect: You are out.
{
    printf 'local x = 1 '
    head -c 3000000 /dev/zero | tr '\0' ' '
    printf ' -- end'
} >"$1/attack.lua"
