-- A variable of the shell.
-- expect: cannot read
include("$HOME/secret.lua")
