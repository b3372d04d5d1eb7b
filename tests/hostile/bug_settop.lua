-- Lua 5.4.4: "'lua_settop' may use a pointer to stack invalidated by 'luaF_close'". It needs a
-- __close that makes the stack grow; without setmetatable nothing of the script's can have one.
-- expect: there is no word "setmetatable"
return {
  effect = function(s)
    local x <close> = setmetatable({}, { __close = function()
      local function grow(n) return n == 0 and 0 or 1 + grow(n - 1) end
      grow(150)
    end })
  end,
}
