# A script larger than a script may be.
# expect: a script has 4194304 bytes at most
head -c 5000000 /dev/zero | tr '\0' ' ' >"$1/attack.lua"
