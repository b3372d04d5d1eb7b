# A function that shares more variables than Lua can count.
# expect: too many upvalues (limit is 255)
{
    for depth in 1 2; do
        seq -s , 150 | sed "s/[0-9][0-9]*/v${depth}_&/g; s/^/local /"
        [ "$depth" = 2 ] || echo 'local function f() '
    done
    echo 'return function()'
    seq 150 | sed 's/.*/v1_& = v2_&/'
    echo 'end end'
} >"$1/attack.lua"
