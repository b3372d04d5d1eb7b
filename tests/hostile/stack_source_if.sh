# Questions in questions.
# expect: C stack overflow
yes 'if a then' | head -n 5000 >"$1/attack.lua"
