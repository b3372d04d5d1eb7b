-- Each mistake looks for the nearest name; there is no catching it.
-- expect: there is no variable "evidenc"
return {
  effect = function(s)
    while true do local x = s.evidenc end
  end,
}
