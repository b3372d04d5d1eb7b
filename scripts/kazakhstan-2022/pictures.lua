picture "title" {
  alt = "Snowy steppe before dawn: a railway leads to a few lit houses below the Alatau mountains; one red signal lamp.",
  layers = { "title.back.svg", "title.mid.svg", "title.front.svg" },
  focus = { 0.55, 0.55 },
}

picture "archive" {
  alt = "A school archive room at dusk: a red desk lamp over an open notebook, boxes with blank labels, snow outside.",
  layers = { "archive.back.svg", "archive.mid.svg", "archive.front.svg" },
  focus = { 0.50, 0.645 },
}

picture "station" {
  alt = "LPG station in Zhanaozen on a winter morning: price board, queue of cars, kiosk; pump jacks and gas flares behind.",
  layers = { "station.back.svg", "station.mid.svg", "station.front.svg" },
  focus = { 0.42, 0.56 },
  overlay "lpg" { "LPG", x = 0.3125, y = 0.459, size = 0.030, colour = "#F3E6CF" },
  overlay "price" { "{world.price}", x = 0.3125, y = 0.512, size = 0.056, colour = "#F2C46D" },
  overlay "unit" { "tenge a litre", x = 0.3125, y = 0.5675, size = 0.022, colour = "#D9D0C4" },
}

picture "road" {
  alt = "People in winter coats seen from behind on a road at an oil town’s edge; stopped cars, low apartment blocks, pale sun.",
  layers = { "road.back.svg", "road.mid.svg", "road.front.svg" },
  focus = { 0.47, 0.58 },
}

picture "yurt" {
  alt = "A square in Aktau by day: a white yurt, two steaming cauldrons, a tea table, people waiting; offices and sea behind.",
  layers = { "yurt.back.svg", "yurt.mid.svg", "yurt.front.svg" },
  focus = { 0.50, 0.61 },
}

picture "ledger" {
  alt = "An archive table: a ledger with empty columns and a pencil, a glass of tea, an abacus, a stack of printouts.",
  layers = { "ledger.back.svg", "ledger.mid.svg", "ledger.front.svg" },
  focus = { 0.50, 0.57 },
}

picture "dispatch" {
  alt = "Night dispatch room in Almaty: an operator in a headset, seen from behind, two telephones, a blank map, the dark city.",
  layers = { "dispatch.back.svg", "dispatch.mid.svg", "dispatch.front.svg" },
  focus = { 0.50, 0.53 },   -- the point kept in view when cropped, as fractions of width and height
}

picture "desk" {
  alt = "A legal-information desk on a frosty morning: ring binders, an open file, a kettle; pale sun over the capital’s towers.",
  layers = { "desk.back.svg", "desk.mid.svg", "desk.front.svg" },
  focus = { 0.50, 0.55 },
}

picture "stairwell" {
  alt = "A stairwell at dusk: mailboxes, a blank notice, a radiator under a snowy window, a phone with an empty screen on the sill.",
  layers = { "stairwell.back.svg", "stairwell.mid.svg", "stairwell.front.svg" },
  focus = { 0.50, 0.48 },
}

picture "newsroom" {
  alt = "A small newsroom at night: two blank glowing monitors, three clocks showing different hours, a lamp, snow over city lights.",
  layers = { "newsroom.back.svg", "newsroom.mid.svg", "newsroom.front.svg" },
  focus = { 0.46, 0.49 },
}

picture "airfield" {
  alt = "A snowy airfield at first light, seen through a fence: two transport aircraft, a few trucks, a control tower, mountains.",
  layers = { "airfield.back.svg", "airfield.mid.svg", "airfield.front.svg" },
  focus = { 0.50, 0.51 },
}

picture "corridor" {
  alt = "A dark government building before dawn with one floor of lit windows; two sheets on a desk inside, a waiting car in the snow.",
  layers = { "corridor.back.svg", "corridor.mid.svg", "corridor.front.svg" },
  focus = { 0.46, 0.53 },
}
