# A script in another encoding.
# expect: attack.lua:1: Lua cannot read this: the file is in UTF-16; save it as UTF-8
printf '\377\376r\0e\0t\0u\0r\0n\0' >"$1/attack.lua"
