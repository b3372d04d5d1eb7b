-- Nothing may be closed, and does nothing.
-- expect: closed well
return {
  effect = function(s)
    local x <close> = nil
    local y <close> = false
    error("closed well")
  end,
}
