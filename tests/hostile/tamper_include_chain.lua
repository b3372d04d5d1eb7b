-- An error of one file thrown through another.
-- expect: attack.lua:3: "attack.lua" is included twice
include "attack.lua"
error("after")
