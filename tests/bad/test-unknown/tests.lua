play "where" { "leave", expect = { at = "tow" } }
play "what" { "leave", expect = { tolld = true } }
play "who" { "leave", expect = { has = "noet" } }
play "state" { "leave", expect = { state = { tol = true } } }
play "edition" { edition = "short", "leave" }
play "closed" { "leave", expect = { closed = "leav" } }
play "scene" { "leave", expect = { scene = "two" } }
