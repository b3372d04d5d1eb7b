# Compiled code behind a byte order mark.
# expect: a script is a text, not compiled code
printf '\357\273\277\033LuaT\000' >"$1/attack.lua"
