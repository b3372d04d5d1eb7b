# A script in another encoding.
# expect: attack.lua:1: Lua cannot read this: unexpected symbol near
printf '\377\376r\0e\0t\0u\0r\0n\0' >"$1/attack.lua"
