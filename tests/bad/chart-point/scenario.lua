scenario "bad" { title = "Bad", kind = "fictional", start = "one" }
chapter "all" { title = "All", start = "one" }
scene "one" { title = "One", text = "You wait.", choice "go_on" { "Go on", go = "two" } }
ending "two" { title = "Two", text = "The end." }

place "here" { "Here", at = { 43, 52 } }
place "there" { "There" }
outline "country" { source = "Drawn by hand", rings = { { 42, 50, 44, 50, 44, 54 } } }

chart "map" {
  "Where", kind = "map", outline = "country",
  point "first"  { "2021-07-01", place = "here" },
  point "second" { "2021-07-02" }, -- expect: point "second" of chart "map" needs place
  point "third"  { "2021-07-03", place = "there" }, -- expect: point "third" is at the place "there", which has no position: at = { latitude, longitude }
}
-- expect: chart "no_map" is a map and needs an outline
chart "no_map" { "Where", kind = "map", point "first" { "2021-07-01", place = "here" } }

chart "price" {
  "Price", kind = "steps",
  point "first" { "2021-07-01" }, -- expect: point "first" of chart "price" needs value
}
chart "dead" {
  "Dead", kind = "counts",
  point "first" { "2021-07-01", value = 1 },
  point "second" { "2021-07-01", level = "none" }, -- expect: point "second" of chart "dead" needs value
}
chart "water" {
  "Water", kind = "hours",
  point "first" { "2021-07-01", value = 1 }, -- expect: point "first" of chart "water" needs level
}
chart "empty" { "Empty", kind = "counts" } -- expect: chart "empty" has no point to show
