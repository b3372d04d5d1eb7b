-- A variable that runs code when it goes out of sight.
-- expect: variable 'x' got a non-closable value
return {
  effect = function(s)
    local x <close> = { __close = function() while true do end end }
  end,
}
