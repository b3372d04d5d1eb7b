-- A call in the place of a call needs no stack, and no end.
-- expect: the script works too long: a turn may take 3000000 steps
return {
  effect = function(s)
    local function f() return f() end
    f()
  end,
}
