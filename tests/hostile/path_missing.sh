# A file that is not there.
# expect: cannot be read
rm -f "$1/attack.lua"
