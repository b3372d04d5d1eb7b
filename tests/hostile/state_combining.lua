-- A letter with four thousand accents, kept and shown.
-- expect: Here.
return {
  effect = function(s)
    s.name = "a" .. ("\u{301}"):rep(2000)
  end,
}
