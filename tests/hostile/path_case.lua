-- A name that leads out of the scenario, or nowhere.
-- expect: cannot read
include "ATTACK.LUA"
