scenario "bad" { title = "Bad", kind = "fictional", start = "one" }
chapter "all" { title = "All", start = "one" }
include "peple.lua" -- expect: include "peple.lua": cannot read "peple.lua": No such file or directory; did you mean "people.lua"?
include "scripts/places.lua" -- expect: include "scripts/places.lua": cannot read "scripts/places.lua": No such file or directory; did you mean "places.lua"?
include "things.lua" -- expect: include "things.lua": cannot read "things.lua": No such file or directory; did you mean "parts/things.lua"?
scene "one" { title = "One", text = "You wait.", choice "go_on" { "Go on", go = "two" } }
ending "two" { title = "Two", text = "The end." }
