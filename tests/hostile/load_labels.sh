# Thirty thousand labels, each compared with all.
# expect: the script works too long: reading a scenario may take 200000000 steps
seq 30000 | sed 's/.*/::l&:: x = 1/' >"$1/attack.lua"
