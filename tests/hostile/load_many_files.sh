# More files than a scenario has.
# expect: a scenario has 256 scripts at most
for i in $(seq 1 300); do
    echo >"$1/f$i.lua"
    echo "include \"f$i.lua\""
done >"$1/attack.lua"
