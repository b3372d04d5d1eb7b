-- An environment of the script's own has no words at all.
-- expect: attempt to call a nil value (global 'error')
return {
  effect = function(s)
    local _ENV = {}
    scene = 1
    error("seen")
  end,
}
