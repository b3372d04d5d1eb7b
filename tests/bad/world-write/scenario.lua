scenario "bad" { title = "Bad", kind = "documented", start = "one", state = { a = 0 } }
chapter "all" { title = "All", start = "one" }
scene "one" {
  title = "One", text = "You wait.",
  choice "go_on" { "Go on", go = "two", effect = function(s)
    -- world.price = 1 in a comment, and "world.price = 2" in a text, are nothing
    world.price = 120 -- expect: this writes to world.price, and in a documented scenario history cannot be written
  end },
  choice "stay" { "Stay", go = "two", effect = function(s)
    s.a, world["price"] = 1, 2 -- expect: this writes to world.price, and in a documented scenario history cannot be written
  end },
}
world "price" { unit = "tenge", row{ "*", "2021-07-01", 60 } }
ending "two" { title = "Two", text = "The end." }
