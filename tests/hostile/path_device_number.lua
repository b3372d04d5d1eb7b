-- Another.
-- expect: is no safe file name
include("com1")
