-- A call in the place of a call needs no stack, and no end.
-- expect: the script works too long; is there a loop without an end?
return {
  effect = function(s)
    local function f() return f() end
    f()
  end,
}
