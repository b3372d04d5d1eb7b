# One assignment to more places than Lua has levels.
# expect: C stack overflow
{
    printf 'local t = {}\n'
    yes 't.a,' | head -n 500 | tr -d '\n'
    echo 't.a = 1'
} >"$1/attack.lua"
