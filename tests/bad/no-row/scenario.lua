scenario "bad" { title = "Bad", kind = "fictional", start = "one" }
chapter "all" { title = "All", start = "one" }
place "home" { "Home", region = "hills" }
world "price" { unit = "a litre", row{ "home", "2031-03-02", 60 }, row{ "hills", "2031-03-01", 50 } }
world "made" { unit = "a litre", row{ "home", "2031-03-02", 60 } }
place "away" { "Away", region = "hills" }
source "slip" { "A slip", who = "A clerk", saw = "The pump.", shows = "A price.",
  -- expect: source "slip" shows {world.price}, and world "price" has no row for it in any scene
  text = "It says {world.price}, and {world.price@away} there.",
  status = "reported", place = "home", date = "2031-03-01" }
scene "one" {
  title = "One", date = "2031-02-28", place = "home",
  text = {
    -- expect: scene "one" shows {world.price}, and world "price" has no row for "home" on 2031-02-28 or before, its region or "*"
    [[ It costs {world.price}. ]],
    when(function() return world.price ~= nil end, [[ It costs {world.price} by now. ]]),
    [[ You made it {world.made}. ]],
  },
  effect = function() world.made = 3 end,
  choice "go_on" { "Go on", go = "three", gives = "slip" },
}
scene "three" {
  title = "Three", date = "2031-03-03",
  -- expect: scene "three" shows {world.price}, and world "price" has no row on 2031-03-03 or before; a row of "*" holds everywhere
  text = [[ It costs {world.price}, at home {world.price@home}. ]],
  -- expect: scene "three" shows {world.price@hills}, and "hills" is a region; write the id of a place in it
  choice "go_on" { "Pay {world.price@hills}", go = "two" },
}
ending "two" { title = "Two", text = "The end." }
