# More local variables than Lua holds.
# expect: too many local variables
for i in $(seq 1 300); do echo "local a$i = $i"; done >"$1/attack.lua"
