-- A choice that is asked for its fields.
-- expect: choice declares only while the scenario is read
return {
  effect = function(s)
    local c = choice "x"
  end,
}
