# Compiled code behind a line for a shell.
# expect: unexpected symbol
printf '#!/usr/bin/lua\n\033LuaT\000' >"$1/attack.lua"
