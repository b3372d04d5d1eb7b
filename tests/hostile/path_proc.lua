-- A name that leads out of the scenario, or nowhere.
-- expect: cannot be read
include "proc/self/environ"
