-- The list of the state changed behind its back.
-- expect: is 1
return {
  effect = function(s)
    local t = s.list
    s.list = { 9 }
    table.insert(t, 1)
    error("is " .. #s.list)
  end,
}
