-- A device of Windows.
-- expect: is no safe file name
include("AUX.lua")
