# The chain behind what looks like the start of a text to a careless reader.
# expect: the script works too long: reading a scenario may take 200000000 steps
{
    printf 'local a, t\nt = 0xe--"\nlocal x = '
    yes 'a and ' | head -n 300000 | tr -d '\n'
    echo a
} >"$1/attack.lua"
