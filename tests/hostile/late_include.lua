-- A file read in the middle of a play.
-- expect: include declares only while the scenario is read
return {
  effect = function(s)
    include "other.lua"
  end,
}
