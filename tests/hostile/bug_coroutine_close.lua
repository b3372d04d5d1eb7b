-- Lua 5.4.4: "C-stack overflow with deep nesting of coroutine.close", a crash. There are no coroutines.
-- expect: there is no word "coroutine"
return {
  effect = function(s)
    local co
    for i = 1, 50000 do
      local prev = co
      co = coroutine.create(function() local x <close> = prev coroutine.yield() end)
    end
    coroutine.close(co)
  end,
}
