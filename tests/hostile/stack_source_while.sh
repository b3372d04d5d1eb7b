# Loops in loops.
# expect: C stack overflow
yes 'while a do' | head -n 5000 >"$1/attack.lua"
