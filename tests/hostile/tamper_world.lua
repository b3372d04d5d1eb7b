-- History in a documented scenario.
-- expect: history is locked in a documented scenario
return {
  kind = "documented",
  effect = function(s)
    world.price = 1
  end,
}
