-- Lua 5.4.4: "GC not setting a proper target for next cycle after a full collection in generational
-- mode". Only collectgarbage turns that mode on.
-- expect: there is no word "collectgarbage"
return {
  effect = function(s)
    collectgarbage("generational")
  end,
}
