# A script of the word function alone: what may have been meant is looked for in linear time.
# expect: Lua cannot read this
yes function | head -n 99000 | tr '\n' ' ' >"$1/attack.lua"
