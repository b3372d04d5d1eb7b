# Lua 5.4.4: "lua.c assumes that argv has at least one element". The program links the library and
# not lua.c, and a script sees no arguments.
# expect: there is no word "arg"
echo 'return arg[0]' >"$1/attack.lua"
