-- An address.
-- expect: is no safe file name
include("file:///etc/passwd")
