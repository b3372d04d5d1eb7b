-- A name that goes on behind a zero byte.
-- expect: is no safe file name
include("attack.lua\0.png")
