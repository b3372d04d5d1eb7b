# More lines than an int has room for would be needed; four million are not enough.
# expect: attack.lua:4000001: the end
head -c 4000000 /dev/zero | tr '\0' '\r' >"$1/attack.lua"
echo 'error("the end")' >>"$1/attack.lua"
