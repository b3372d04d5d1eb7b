-- Somebody's home.
-- expect: cannot be read
include("~/secret.lua")
