# Each name is looked for among twelve thousand variables around it.
# expect: the script works too long: reading a scenario may take 200000000 steps
{
    for depth in $(seq 60); do
        seq -s , 195 | sed "s/[0-9][0-9]*/v${depth}_&/g; s/^/local /"
        echo 'return function()'
    done
    yes 'x = x' | head -n 200000
    yes end | head -n 60
} >"$1/attack.lua"
