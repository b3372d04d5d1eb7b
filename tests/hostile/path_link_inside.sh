# The attack itself is a link.
# expect: is a link
mv "$1/scenario.lua" "$1/real.lua"
ln -s "$2/secret.lua" "$1/attack.lua"
cp "$1/real.lua" "$1/scenario.lua"
