# A file that is not there.
# expect: cannot read
rm -f "$1/attack.lua"
