# A word with a letter of another alphabet.
# expect: attack.lua:1: Lua cannot read this: syntax error near
printf 'sc\320\265ne "a" { title = "T" }\n' >"$1/attack.lua"
