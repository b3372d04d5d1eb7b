# The same with two lists at once.
# expect: the script works too long: reading a scenario may take 200000000 steps
{
    printf 'local a\nlocal x = '
    yes 'a or a and ' | head -n 300000 | tr -d '\n'
    echo a
} >"$1/attack.lua"
