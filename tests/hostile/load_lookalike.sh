# A word with a letter of another alphabet.
# expect: attack.lua:1: Lua cannot read this: a Cyrillic letter е (U+0435) stands here
printf 'sc\320\265ne "a" { title = "T" }\n' >"$1/attack.lua"
