-- The folder itself, again and again.
-- expect: is no safe file name
include("./././attack.lua")
