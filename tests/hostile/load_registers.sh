# A call with more arguments than Lua has registers.
# expect: function or expression needs too many registers
{
    printf 'local f\nf('
    seq -s , 300
    echo ')'
} >"$1/attack.lua"
