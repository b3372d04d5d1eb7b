# A pipe that nobody writes to.
# expect: it is no plain file
mkfifo "$1/attack.lua"
