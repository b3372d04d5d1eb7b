-- The page "The record so far" (key M): a map by first day, and the river in steps. A page of the play shows them only
-- as far as its own date knows.

-- A border is a ring of latitude, longitude, latitude, longitude. This one was drawn by hand.
outline "ambry" {
  source = "Drawn for this scenario.",
  rings = { {
    10.030, 20.000, 10.031, 20.010, 10.027, 20.019, 10.021, 20.027, 10.013, 20.031, 10.004, 20.029, 9.998, 20.022,
    9.996, 20.012, 10.001, 20.003, 10.009, 19.998, 10.018, 19.997, 10.025, 19.996,
  } },
}

chart "taps" {
  "It began in Mill End", about = "Where the water was brown, by the first day",
  tab = "Map", kind = "map", outline = "ambry",
  findings = { { "2032-06-04", "A day later Bridge Street had it too; Castle Hill never did" } },
  days = {
    { "2032-06-03", "Mill End: brown water from about half past five." },
    { "2032-06-04", "Bridge Street: brown water in the morning." },
  },
  note = "A missing dot means that nobody reported it.",
  source = "Calls to the waterworks, as the engineer wrote them down",
  point "mill"   { "2032-06-03", "Mill End", place = "mill", large = true },
  point "bridge" { "2032-06-04", "Bridge Street", place = "bridge" },
}

chart "river" {
  "The river fell all spring", about = "The Sorrel at the waterworks",
  tab = "River", kind = "steps", unit = "centimetres",
  findings = { { "2032-06-14", "The river fell all spring and rose with the rain of 12 June" } },
  source = "The engineer’s column of Mondays",
  point "april" { "2032-04-19", value = 96 },
  point "may"   { "2032-05-10", value = 81 },
  point "end"   { "2032-05-31", value = 62 },
  point "june"  { "2032-06-07", value = 54 },
  point "rain"  { "2032-06-14", value = 71 },
}
