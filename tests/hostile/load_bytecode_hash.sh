# Compiled code behind a line for a shell.
# expect: a comment begins with --, not with #
printf '#!/usr/bin/lua\n\033LuaT\000' >"$1/attack.lua"
