# A chain of a million operators.
# expect: C stack overflow
{
    printf 'local x = "x"'
    for i in $(seq 1 2000); do printf '..{}..-not "x"'; done
} >"$1/attack.lua"
