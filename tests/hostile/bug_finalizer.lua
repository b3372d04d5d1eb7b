-- Lua 5.4: hooks are off in a finalizer, so that a loop there never ends. Without setmetatable a table
-- with a __gc of its own is a table.
-- expect: collected well
return {
  effect = function(s)
    for i = 1, 20000 do
      local t = { __gc = function() while true do end end, __mode = "k", __close = 1 }
    end
    error("collected well")
  end,
}
