-- A variable that nobody declared.
-- expect: there is no variable "cuont"
return {
  effect = function(s)
    s.cuont = 1
  end,
}
