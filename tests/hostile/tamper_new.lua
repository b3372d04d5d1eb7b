-- A hidden global.
-- expect: "hidden" is new here
return {
  effect = function(s)
    hidden = 1
  end,
}
