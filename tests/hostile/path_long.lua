-- A name of a megabyte.
-- expect: is longer than
include(("a"):rep(130000))
