# A power of a power.
# expect: C stack overflow
{ printf 'local a = '; yes 'a ^ ' | head -n 5000 | tr -d '\n'; echo a; } >"$1/attack.lua"
