-- Nothing.
-- expect: cannot hold nothing
return {
  effect = function(s)
    s.count = nil
  end,
}
