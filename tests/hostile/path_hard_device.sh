# A device for a script.
# expect: "zero.lua" is a link
ln -s /dev/zero "$1/zero.lua"
echo 'include "zero.lua"' >"$1/attack.lua"
