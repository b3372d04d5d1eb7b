# Texts whose lines are looked for from the end to the start of a long file, each time.
# expect: the script works too long: reading a scenario may take 200000000 steps
{
    echo 'local near = function(i) scene("a" .. i) { title = "T", text = "x", choice "c" { "C", go = "out" } } end'
    head -c 2000000 /dev/zero | tr '\0' '\n'
    echo 'local far = function(i) scene("b" .. i) { title = "T", text = "x", choice "c" { "C", go = "out" } } end'
    echo 'for i = 1, 3000 do near(i) far(i) end'
} >"$1/attack.lua"
