-- A share.
-- expect: is no safe file name
include("//server/share/secret.lua")
