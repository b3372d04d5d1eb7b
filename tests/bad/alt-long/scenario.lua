scenario "bad" { title = "Bad", kind = "fictional", start = "one" }
chapter "all" { title = "All", start = "one" }
scene "one" { title = "One", text = "You wait.", picture = "hill", choice "go_on" { "Go on", go = "two" } }
picture "hill" {
  layers = { "hill.svg" },
  -- expect: the alt of picture "hill" has 143 letters; 140 is the most
  alt = "A hill. A hill. A hill. A hill. A hill. A hill. A hill. A hill. A hill. A hill. A hill. A hill. A hill. A hill. A hill. A hill. A hill. A hill.",
}
ending "two" { title = "Two", text = "The end." }
