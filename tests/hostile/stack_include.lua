-- A file that includes itself.
-- expect: "attack.lua" is included twice
include "attack.lua"
