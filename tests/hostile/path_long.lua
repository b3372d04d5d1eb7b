-- A name of a megabyte.
-- expect: is longer than
include(("a"):rep(200000))
