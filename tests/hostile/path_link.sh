# A link to a file outside.
# expect: is a link
ln -s "$2/secret.lua" "$1/secret.lua"
echo 'include "secret.lua"' >"$1/attack.lua"
