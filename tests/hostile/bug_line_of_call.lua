-- Lua 5.4.6: "Wrong line number in error message" for a call over several lines, in 5.4.4 too.
-- expect: attempt to call a nil value
return {
  effect = function(s)
    local foo
    foo
    (
      0
    )
  end,
}
