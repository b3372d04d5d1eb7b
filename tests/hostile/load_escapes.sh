# Letters written as numbers that no letter has.
# expect: an id is a small letter, then small letters, digits and _, 40 at most
echo 'local x = "\u{110000}\u{7FFFFFFF}" scene(x) { title = x }' >"$1/attack.lua"
