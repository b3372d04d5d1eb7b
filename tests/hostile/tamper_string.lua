-- The functions that all texts share.
-- expect: the string function "rep" belongs to Qantar
return {
  effect = function(s)
    string.rep = nil
  end,
}
