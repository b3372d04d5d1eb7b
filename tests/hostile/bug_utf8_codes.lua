-- Lua 5.4.4: "'utf8.codes' does not raise an error on spurious continuation bytes". There is no utf8.
-- expect: there is no word "utf8"
return {
  effect = function(s)
    for p, c in utf8.codes("ab\x80") do end
  end,
}
