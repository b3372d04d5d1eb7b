-- Places, people, words, the dated table and the chain of events.

-- Latitude and longitude are invented too: the map in charts.lua needs them, and only their differences count.
place "ambry"   { "Ambry", region = "ambry", at = { 10.012, 20.010 } }
place "library" { "Ambry, the town library", region = "ambry" }
place "mill"    { "Ambry, Mill End", region = "ambry", at = { 10.004, 20.017 } }
place "bridge"  { "Ambry, Bridge Street", region = "ambry", at = { 10.012, 20.022 } }
place "castle"  { "Ambry, Castle Hill", region = "ambry", at = { 10.021, 20.008 } }
place "river"   { "Ambry, the waterworks", region = "ambry" }

person "nela" { "Nela", note = "16, keeps the daybook for three weeks" }

-- [boil notice] in a text opens this entry; so does every wording in forms.
term "boil_notice" {
  "Boil notice", forms = { "boil notice" },
  text = "An order to boil tap water before anybody drinks it. Boiling kills germs. It takes out neither mud nor poison.",
}
term "daybook" {
  "Daybook", forms = { "daybook" },
  text = "A book with a page for every day, in which somebody writes what happened and who says so.",
}
term "turbid" {
  "Turbid", forms = { "cloudy" },
  text = "Full of small grains that float, as mud does. Water can be turbid and harmless, or clear and not.",
}

-- A dated table: {world.level} in a text is the row that holds on the scene's date. "*" means every place.
world "level" {
  unit = "centimetres",
  row { "*", "2032-04-19", 96 },
  row { "*", "2032-05-10", 81 },
  row { "*", "2032-05-31", 62 },
  row { "*", "2032-06-07", 54 },
  row { "*", "2032-06-14", 71 },
}

-- The stops along the foot of the page. Their names are hidden until the board is done, since they would answer it.
chain "dry"     { "A dry spring", hint = "spring", date = "2032-04-20" }
chain "brown"   { "Brown water", hint = "3 June", date = "2032-06-03" }
chain "shelves" { "Empty shelves", hint = "4 June", date = "2032-06-04" }
chain "notice"  { "Boil notice", hint = "5 June", date = "2032-06-05" }
chain "called"  { "A vote is called", hint = "7 June", date = "2032-06-07" }
chain "vote"    { "The vote", hint = "20 June", date = "2032-06-20" }
