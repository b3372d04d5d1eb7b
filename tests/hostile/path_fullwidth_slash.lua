-- A slash of another alphabet.
-- expect: cannot read
include("..\u{FF0F}outside\u{FF0F}secret.lua")
