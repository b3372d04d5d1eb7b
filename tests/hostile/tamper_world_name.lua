-- A world value that nobody declared.
-- expect: there is no world value "prize"; did you mean "price"?
return {
  effect = function(s)
    world.prize = 1
  end,
}
