-- A format that asks for more than it is given.
-- expect: there is no value for this part of the format
return {
  effect = function(s)
    local x = string.format("%d%d%d", 1)
  end,
}
