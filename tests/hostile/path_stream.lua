-- A second stream of a file.
-- expect: is no safe file name
include("attack.lua::$DATA")
