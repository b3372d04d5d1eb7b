# Bytes that are no text.
# expect: Lua cannot read this
printf '\377\376\001\002local \200x = 1\n' >"$1/attack.lua"
