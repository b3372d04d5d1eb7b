-- A name that a browser would read.
-- expect: cannot read
include("%2e%2e/outside/secret.lua")
