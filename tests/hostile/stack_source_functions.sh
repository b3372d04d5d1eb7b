# Functions in functions in functions.
# expect: C stack overflow
{
    for i in $(seq 1 500); do printf 'return function() '; done
} >"$1/attack.lua"
