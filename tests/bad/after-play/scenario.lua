scenario "bad" { title = "Bad", kind = "fictional", start = "one" }
chapter "all" { title = "All", start = "one", date = "2021-07-03" }
world "price" {
  row{ "*", "2021-07-01", 60 },
  row{ "*", "2021-07-04", 65 },
  row{ "*", "2031-07-02", 70 }, -- expect: warning: a row of world "price" never holds: it begins on 2031-07-02, after the last scene
}
chart "ill" {
  "Who fell ill", kind = "counts", source = "A list.",
  -- expect: warning: a text of findings is never shown: it is of 2031-07-03, after the last scene
  findings = { { "2021-07-02", "Eight at first" }, { "2031-07-03", "Then nine" } },
  point "a" { "2021-07-02", value = 8 },
  point "b" { "2021-07-02", value = 9, known = "2022-07-02" }, -- expect: warning: point "b" of chart "ill" is never shown: it is of 2022-07-02, after the last scene
}
scene "one" { title = "One", text = "It costs {world.price}.", choice "go_on" { "Go on", go = "two" } }
ending "two" { title = "Two", text = "The end.", date = "2021-07-04" }
