-- Dots of another alphabet.
-- expect: cannot be read
include("\u{2024}\u{2024}/outside/secret.lua")
