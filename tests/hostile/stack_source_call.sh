# Calls in calls.
# expect: C stack overflow
{ printf 'local f = '; yes 'f(' | head -n 5000 | tr -d '\n'; } >"$1/attack.lua"
