# Compiled code.
# expect: a script is a text, not compiled code
printf '\033LuaT\000\031\223\r\n\032\n' >"$1/attack.lua"
