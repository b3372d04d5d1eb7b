# A chain of "and": each looks through those before it, in Lua itself.
# expect: the script works too long: reading a scenario may take 200000000 steps
{
    printf 'local a\nlocal x = '
    yes 'a and ' | head -n 300000 | tr -d '\n'
    echo a
} >"$1/attack.lua"
