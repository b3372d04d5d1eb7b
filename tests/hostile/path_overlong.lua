-- A slash written in more bytes than it has.
-- expect: is no safe file name
include("..\xC0\xAFoutside\xC0\xAFsecret.lua")
