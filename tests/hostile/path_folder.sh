# A folder for a script.
# expect: it is no plain file
mkdir "$1/attack.lua"
