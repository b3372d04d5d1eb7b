-- Somebody's home.
-- expect: cannot read
include("~/secret.lua")
