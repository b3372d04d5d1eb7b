-- A variable of the shell.
-- expect: cannot be read
include("$HOME/secret.lua")
