# Lua 5.4.4: "Loading a corrupted binary file can segfault": its example, which names more shared
# variables than there are. Compiled code is refused before Lua sees it.
# expect: a script is a text, not compiled code
printf '\033LuaT\0\031\223\r\n\032\n\004\010\010xV\0\0\0\0\0\0\0\0\0\0\0(w@\0\206@temp\201\201\001\0\002\202H\0\002\0\307\0\001\0\200\200\200\202\0\0\200\201\202x\200\202\201\206@temp' >"$1/attack.lua"
