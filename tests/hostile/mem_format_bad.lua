-- A format for memory addresses.
-- expect: string.format knows
return {
  effect = function(s)
    local x = string.format("%p %n %a", {}, 1, 1)
  end,
}
