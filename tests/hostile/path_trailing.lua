-- A name that ends in a dot.
-- expect: is no safe file name
include("attack.lua.")
