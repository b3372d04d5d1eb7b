-- A slash of another alphabet.
-- expect: cannot be read
include("..\u{FF0F}outside\u{FF0F}secret.lua")
