-- Dots of another alphabet.
-- expect: cannot read
include("\u{2024}\u{2024}/outside/secret.lua")
