# Lua 5.4.6: "This code takes forever to run, and eventually it crashes", in 5.4.4 too: the name of what
# was called is looked for through a chain of moves. Lua holds 200 variables of a function.
# expect: attempt to call a nil value
{
    echo 'local a0 = nil'
    for i in $(seq 190); do echo "local a$i = a$((i - 1))"; done
    echo 'local t = {} for i = 1, 1 do t[a190 or a189] = a190() end'
} >"$1/attack.lua"
