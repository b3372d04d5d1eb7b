-- The state kept from one call and used while the scenario is read again: each call has the same.
-- expect: Door 0
local kept
return {
  effect = function(s)
    kept = kept or s
    kept.count = 0
  end,
}
