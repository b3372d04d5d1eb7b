# A word with a letter of another alphabet.
# expect: attack.lua:1: Lua cannot read this: "scеne" has the letter е (U+0435, Cyrillic) where a Latin e is meant
printf 'sc\320\265ne "a" { title = "T" }\n' >"$1/attack.lua"
