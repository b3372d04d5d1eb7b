# A constant that is changed.
# expect: attempt to assign to const variable 'x'
printf 'local x <const> = 1\nx = 2\n' >"$1/attack.lua"
