# A folder that is a link to one outside.
# expect: is a link
ln -s "$2" "$1/more"
echo 'include "more/secret.lua"' >"$1/attack.lua"
