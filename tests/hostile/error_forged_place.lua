-- An error that forges a place in a file that is not the script.
-- expect: scenario.lua:1: forged
return {
  effect = function(s)
    error("scenario.lua:1: forged")
  end,
}
