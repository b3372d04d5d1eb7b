# A minus before a minus, five thousand times.
# expect: C stack overflow
{
    printf 'local a = 1 local b = '
    yes -- '- not' | head -n 5000
    echo a
} >"$1/attack.lua"
