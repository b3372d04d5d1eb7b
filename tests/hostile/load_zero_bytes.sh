# Zero bytes in the source.
# expect: Lua cannot read this
printf 'local x\000 = 1\n' >"$1/attack.lua"
