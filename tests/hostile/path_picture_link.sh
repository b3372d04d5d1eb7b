# A layer of a picture that is a link to outside.
# expect: Here.
mkdir "$1/pictures"
ln -s "$2/secret.png" "$1/pictures/secret.png"
echo 'picture "p" { alt = "A.", layers = { "secret.png" } }' >"$1/attack.lua"
