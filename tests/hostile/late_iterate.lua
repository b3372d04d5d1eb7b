-- A walk through a list of the state that is replaced meanwhile.
-- expect: ended well 0
return {
  effect = function(s)
    s.list = { 1, 2, 3 }
    for i, v in ipairs(s.list) do s.list = {} end
    error("ended well " .. #s.list)
  end,
}
