# Source nested two hundred thousand deep.
# expect: C stack overflow
{
    printf 'local x = '
    head -c 200000 /dev/zero | tr '\0' '{'
} >"$1/attack.lua"
