scenario "card-hours" { title = "Broken on purpose", kind = "fictional", start = "wall" }
place "almaty" { "Almaty" }
board "wall" {
  place = "almaty", date = "2022-01-05", title = "The wall", text = "Order them.", go = "last",
  days = { "2022-01-01", "2022-01-07" },
  card "heat" { "Heat", when = "2 Jan", at = "2022-01-02" },
  -- expect: card "rain" has the hour "2022-01-03 09:00" for when, which is shown as words and places no card; write at = "2022-01-03 09:00", and when in words
  card "rain" { "Rain", when = "2022-01-03 09:00" },
  card "dry" { "Dry", when = "3 Jan", at = "2022-01-03", by = "2022-01-04" }, order = { "heat", "rain", "dry" }, -- expect: card "dry" says when it was in 2 ways; at, by, about, or from and to
}
ending "last" { title = "Last", text = "The end.", place = "almaty", date = "2022-01-05" }
