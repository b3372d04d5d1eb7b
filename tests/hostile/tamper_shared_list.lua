-- A table that the scenario keeps is not the state: what is done to it is no play's.
-- expect: there is no word "shared"
return {
  effect = function(s)
    shared = shared or {}
  end,
}
