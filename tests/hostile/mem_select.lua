-- A list as arguments, doubled by each call.
-- expect: a chain of calls over the 8192 values
return {
  effect = function(s)
    local function twice(...) return select("#", ...) > 200000 and 1 or twice(1, 2, 3, 4, 5, 6, 7, 8, ...) end
    while true do twice() end
  end,
}
