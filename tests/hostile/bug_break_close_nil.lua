-- The same loop with nothing to close, left by break from within another.
-- expect: left well 3
return {
  effect = function(s)
    local n = 0
    for i = 1, 3 do
      for k, v in pairs({ a = 1, b = 2 }), nil, nil, nil do
        local x <close> = nil
        n = n + 1
        do break end
      end
    end
    error("left well " .. n)
  end,
}
