-- One list in two variables: each has its own.
-- expect: is 22
return {
  effect = function(s)
    local t = { 1 }
    s.list = t
    s.map = { a = t }
    table.insert(t, 2)
    error("is " .. #s.list .. #s.map.a)
  end,
}
