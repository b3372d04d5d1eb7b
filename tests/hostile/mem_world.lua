-- A world value that is a book.
-- expect: world value "price" cannot hold a text of more than 4096 bytes
return {
  effect = function(s)
    world.price = ("x"):rep(5000)
  end,
}
