-- A name that a shell would read.
-- expect: is no safe file name
include("../outside/*")
