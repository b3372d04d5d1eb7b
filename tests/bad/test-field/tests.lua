play "seed" { seed = "seven", "leave" }
play "expect" { "leave", expect = 3 }
play "ended" { "leave", expect = { ended = 1 } }
play "status" { "leave", expect = { status = { note = "lost" } } }
play "nameless" { "leave", expect = { "two" } }
