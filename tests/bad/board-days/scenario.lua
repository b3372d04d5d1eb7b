scenario "board-days" { title = "Broken on purpose", kind = "fictional", start = "wall" }
place "almaty" { "Almaty" }
board "wall" { -- expect: board "wall" has cards with hours; it needs days: two dates, { "2022-01-01", "2022-01-07" }
  place = "almaty", date = "2022-01-05", title = "The wall", text = "Order them.", go = "last",
  card "heat" { "Heat", when = "2 Jan", at = "2022-01-02" },
  card "dry" { "Dry", when = "3 Jan" }, order = { "heat", "dry" },
}
ending "last" { title = "Last", text = "The end.", place = "almaty", date = "2022-01-05" }
