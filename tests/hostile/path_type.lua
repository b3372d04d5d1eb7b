-- A name that is none.
-- expect: include needs the name of a file
include { "attack.lua" }
