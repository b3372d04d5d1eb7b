# Places in places.
# expect: C stack overflow
{ printf 'local a = '; yes 'a[' | head -n 5000 | tr -d '\n'; } >"$1/attack.lua"
