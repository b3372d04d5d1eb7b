-- Each box of the story has a palette, in which all its pictures are drawn: west (Zhanaozen), aktau, almaty, capital
-- (Nur-Sultan), bishkek and library. Red is kept for the sign, the string and the seal: #D8322A in a drawing stays red.

picture "sign" {
  alt = "A fuel price sign alone on the snowy steppe at sunrise: LPG, 120 tenge a litre; gas flares and pump jacks far off.",
  layers = { "station.back.svg", "sign.front.svg" },
  palette = "west.palette",
  focus = { 0.60, 0.50 },
  overlay "lpg" { "LPG", x = 0.7258, y = 0.3690, size = 0.034, colour = "#F3E6CF" },
  overlay "price" { "120", from = "60", x = 0.7258, y = 0.4690, size = 0.118, colour = "#F2C46D" },
  overlay "unit" { "tenge a litre", x = 0.7258, y = 0.5800, size = 0.034, colour = "#D9D0C4" },
  snow = 0.25,
  light "flare" { x = 0.095, y = 0.395, size = 0.14, beat = "flicker" },
  light "far_flare" { x = 0.410, y = 0.420, size = 0.08, beat = "flicker" },
}

picture "archive" {
  alt = "A school archive room at dusk: a red desk lamp over an open notebook, boxes with blank labels, snow outside.",
  layers = { "archive.back.svg", "archive.mid.svg", "archive.front.svg" },
  palette = "library.palette",
  focus = { 0.50, 0.645 },
  light "lamp" { x = 0.565, y = 0.580, size = 0.42, beat = "breathe" },
}

picture "cards" {
  alt = "An archive table at dusk, one red lamp: a hand lays an index card beside a row of others; a full card drawer behind.",
  layers = { "cards.back.svg", "cards.mid.svg", "cards.front.svg" },
  palette = "library.palette",
  focus = { 0.52, 0.66 },
  light "lamp" { x = 0.290, y = 0.360, size = 0.40, beat = "breathe" },
}

picture "station" {
  alt = "LPG station in Zhanaozen on a winter morning: price board, queue of cars, people who read a receipt; pump jacks, gas flares.",
  layers = { "station.back.svg", "station.mid.svg", "station.front.svg" },
  palette = "west.palette",
  focus = { 0.42, 0.56 },
  band = { 0.42, 0.60 },
  overlay "lpg" { "LPG", x = 0.3125, y = 0.459, size = 0.030, colour = "#F3E6CF" },
  overlay "price" { "{world.price}", x = 0.3125, y = 0.512, size = 0.056, colour = "#F2C46D" },
  overlay "unit" { "tenge a litre", x = 0.3125, y = 0.5675, size = 0.022, colour = "#D9D0C4" },
  snow = 0.25,
  light "flare" { x = 0.095, y = 0.395, size = 0.14, beat = "flicker" },
  light "far_flare" { x = 0.410, y = 0.420, size = 0.08, beat = "flicker" },
}

picture "road" {
  alt = "People on a road at an oil town’s edge, from behind: they talk, carry, point, hold up telephones; stopped cars, a pale sun.",
  layers = { "road.back.svg", "road.far.svg", "road.mid.svg", "road.front.svg" },
  palette = "west.palette",
  focus = { 0.47, 0.58 },
}

picture "yurt" {
  alt = "A square in Aktau after sunset: a white yurt, two cauldrons on fires, people who queue with bowls; the last light over the sea.",
  layers = { "yurt.back.svg", "yurt.mid.svg", "yurt.front.svg" },
  palette = "aktau.palette",
  focus = { 0.50, 0.61 },
  light "fire" { x = 0.571, y = 0.742, size = 0.14, beat = "flicker" },
  light "other_fire" { x = 0.660, y = 0.742, size = 0.14, beat = "flicker" },
  light "lamp" { x = 0.099, y = 0.452, size = 0.13, beat = "breathe" },
  light "other_lamp" { x = 0.504, y = 0.449, size = 0.13, beat = "breathe" },
}

-- Aktau at other hours, in drawings of other places and the colours of Aktau.
picture "aktau_road" {
  alt = "People in winter coats seen from behind on a road in Aktau at sunset; stopped cars, apartment blocks, a low sun.",
  layers = { "road.back.svg", "road.mid.svg", "road.front.svg" },
  palette = "aktau.palette",
  focus = { 0.47, 0.58 },
}

picture "aktau_akimat" {
  alt = "A government building in Aktau at night, most of it dark, one floor of windows lit; a car waits in the snow.",
  layers = { "corridor.back.svg", "corridor.mid.svg", "corridor.front.svg" },
  palette = "aktau.palette",
  focus = { 0.46, 0.53 },
}

picture "reporter" {
  alt = "A table at night in Aktau with a laptop, a phone full of messages, a notebook and tea; outside, the harbour.",
  layers = { "reporter.back.svg", "reporter.mid.svg", "reporter.front.svg" },
  palette = "aktau.palette",
  focus = { 0.52, 0.62 },
}

picture "aktau_phone" {
  alt = "Two gloved hands hold up a telephone in pale sun; its screen shows people on a square from behind, in coats and hats.",
  layers = { "viewfinder.back.svg", "viewfinder.mid.svg", "viewfinder.front.svg" },
  palette = "aktau.palette",
  focus = { 0.50, 0.52 },
}

picture "aktau_square" {
  alt = "Yntymak square in Aktau by day: a white yurt, two cauldrons, a long table, people in winter coats; the sea behind.",
  layers = { "yurt.back.svg", "yurt.mid.svg", "yurt.front.svg" },
  palette = "aktau_day.palette",
  focus = { 0.50, 0.61 },
}

picture "ledger" {
  alt = "An archive table: a ledger with empty columns and a pencil, a glass of tea, an abacus, a stack of printouts.",
  layers = { "ledger.back.svg", "ledger.mid.svg", "ledger.front.svg" },
  palette = "library.palette",
  focus = { 0.50, 0.57 },
}

picture "dispatch" {
  alt = "Night dispatch room in Almaty: an operator in a headset, seen from behind, two telephones, a blank map, the dark city.",
  layers = { "dispatch.back.svg", "dispatch.mid.svg", "dispatch.front.svg" },
  palette = "almaty.palette",
  focus = { 0.50, 0.53 },   -- the point kept in view when cropped, as fractions of width and height
  light "lamp" { x = 0.755, y = 0.500, size = 0.26, beat = "breathe" },
}

picture "desk" {
  alt = "A legal-information desk on a frosty morning: ring binders, an open file, a kettle; pale sun over the capital’s towers.",
  layers = { "desk.back.svg", "desk.mid.svg", "desk.front.svg" },
  palette = "capital.palette",
  focus = { 0.50, 0.55 },
}

picture "landline" {
  alt = "The hall of a flat in Almaty by candlelight: a red telephone with a wire, a list of numbers, a door on its chain, a cat.",
  layers = { "landline.back.svg", "landline.mid.svg", "landline.front.svg" },
  palette = "almaty.palette",
  focus = { 0.62, 0.58 },
}

picture "stairwell" {
  alt = "A stairwell at dusk: mailboxes, a blank notice, a radiator under a snowy window, a phone with an empty screen on the sill.",
  layers = { "stairwell.back.svg", "stairwell.mid.svg", "stairwell.front.svg" },
  palette = "almaty.palette",
  focus = { 0.50, 0.48 },
}

picture "newsroom" {
  alt = "A small newsroom at night: two blank glowing monitors, three clocks showing different hours, a lamp, snow over city lights.",
  layers = { "newsroom.back.svg", "newsroom.mid.svg", "newsroom.front.svg" },
  palette = "bishkek.palette",
  focus = { 0.46, 0.49 },
  light "lamp" { x = 0.200, y = 0.570, size = 0.24, beat = "breathe" },
  light "screens" { x = 0.500, y = 0.545, size = 0.34, beat = "breathe", colour = "#B9C8FF" },
}

picture "airfield" {
  alt = "A snowy airfield at first light, seen through a fence: two transport aircraft, a few trucks, a control tower, mountains.",
  layers = { "airfield.back.svg", "airfield.mid.svg", "airfield.front.svg" },
  palette = "bishkek.palette",
  focus = { 0.50, 0.51 },
  light "mast" { x = 0.213, y = 0.415, size = 0.10, beat = "breathe" },
  light "far_mast" { x = 0.797, y = 0.423, size = 0.08, beat = "breathe" },
}

picture "corridor" {
  alt = "A dark government building at night with one floor of lit windows; two sheets on a desk inside, a waiting car in the snow.",
  layers = { "corridor.back.svg", "corridor.mid.svg", "corridor.front.svg" },
  palette = "capital.palette",
  focus = { 0.46, 0.53 },
}

-- The frame: the library and its table.

picture "boxes" {
  alt = "Four archive boxes on a library table by day, each with a place name; an empty notebook, a pencil, snow at the window.",
  layers = { "boxes.back.svg", "boxes.mid.svg", "boxes.front.svg" },
  palette = "library.palette",
  focus = { 0.50, 0.58 },
  overlay "west" { "Zhanaozen", x = 0.2558, y = 0.54, size = 0.022, colour = "#2A2444" },
  overlay "south" { "Almaty", x = 0.4208, y = 0.534, size = 0.022, colour = "#2A2444" },
  overlay "capital" { "Nur-Sultan", x = 0.5858, y = 0.542, size = 0.022, colour = "#2A2444" },
  overlay "abroad" { "Bishkek", x = 0.7508, y = 0.536, size = 0.022, colour = "#2A2444" },
  overlay "rule" { "pencil only", x = 0.2167, y = 0.733, size = 0.026, colour = "#2A2444" },
}

picture "columns" {
  alt = "The notebook’s first page under a lamp: columns Evidence, Trust, Rumour, Safety; below, six signs of status with their words.",
  layers = { "columns.back.svg", "columns.mid.svg", "columns.front.svg" },
  palette = "library.palette",
  focus = { 0.50, 0.50 },
  overlay "evidence" { "Evidence", x = 0.2667, y = 0.342, size = 0.030, colour = "#2A2C58" },
  overlay "trust" { "Trust", x = 0.425, y = 0.342, size = 0.030, colour = "#2A2C58" },
  overlay "rumour" { "Rumour", x = 0.5833, y = 0.342, size = 0.030, colour = "#2A2C58" },
  overlay "safety" { "Safety", x = 0.7417, y = 0.342, size = 0.030, colour = "#2A2C58" },
  overlay "confirmed" { "Confirmed", x = 0.3058, y = 0.64, size = 0.028, colour = "#2A2C58" },
  overlay "reported" { "Reported", x = 0.5167, y = 0.64, size = 0.028, colour = "#2A2C58" },
  overlay "claimed" { "Claimed", x = 0.7292, y = 0.64, size = 0.028, colour = "#2A2C58" },
  overlay "disputed" { "Disputed", x = 0.3017, y = 0.716, size = 0.028, colour = "#2A2C58" },
  overlay "withdrawn" { "Withdrawn", x = 0.525, y = 0.716, size = 0.028, colour = "#2A2C58" },
  overlay "unknown" { "Unknown", x = 0.7317, y = 0.716, size = 0.028, colour = "#2A2C58" },
}

-- Zhanaozen: the same day at other hours, and where else it was.

picture "kiosk" {
  alt = "The station’s kiosk close to: a till that shows the price, a clock at twenty to ten, a notice of four pages on one pin.",
  layers = { "kiosk.back.svg", "kiosk.mid.svg", "kiosk.front.svg" },
  palette = "west.palette",
  focus = { 0.52, 0.52 },
  overlay "price" { "{world.price}", x = 0.4433, y = 0.494, size = 0.046, colour = "#F2C46D" },
}

picture "gap" {
  alt = "Through a taxi’s windscreen: a man in a scarf lifts his hand, people stand aside by one car’s width, six telephones film.",
  layers = { "gap.back.svg", "gap.mid.svg", "gap.front.svg" },
  palette = "west.palette",
  focus = { 0.50, 0.50 },
  band = { 0.50, 0.54 },
}

picture "clinic" {
  alt = "A clinic corridor at ten to twelve: a blank notebook on a chair; far off in the window, people on a road, too small to know.",
  layers = { "clinic.back.svg", "clinic.mid.svg", "clinic.front.svg" },
  palette = "west.palette",
  focus = { 0.48, 0.40 },
  band = { 0.48, 0.53 },
}

picture "viewfinder" {
  alt = "Two hands in fingerless gloves hold up a telephone at noon; its screen shows people from behind: coats, hats, a street.",
  layers = { "viewfinder.back.svg", "viewfinder.mid.svg", "viewfinder.front.svg" },
  palette = "west.palette",
  focus = { 0.50, 0.52 },
  band = { 0.50, 0.54 },
}

picture "kitchen" {
  alt = "A kitchen at night from behind: an aunt at her tea, a girl with a notebook on her knee; a silent television, a gas flare.",
  layers = { "kitchen.back.svg", "kitchen.mid.svg", "kitchen.front.svg" },
  palette = "west.palette",
  focus = { 0.50, 0.54 },
  band = { 0.50, 0.62 },
  light "lamp" { x = 0.431, y = 0.355, size = 0.34, beat = "breathe" },
  light "flare" { x = 0.295, y = 0.435, size = 0.05, beat = "flicker" },
}

picture "station_night" {
  alt = "The same LPG station at night: the lit price board, no queue, one car leaving; gas flares behind.",
  layers = { "station_night.back.svg", "station_night.mid.svg", "station_night.front.svg" },
  palette = "west.palette",
  focus = { 0.42, 0.56 },
  band = { 0.42, 0.60 },
  overlay "lpg" { "LPG", x = 0.3125, y = 0.459, size = 0.030, colour = "#F3E6CF" },
  overlay "price" { "{world.price}", x = 0.3125, y = 0.512, size = 0.056, colour = "#F2C46D" },
  overlay "unit" { "tenge a litre", x = 0.3125, y = 0.5675, size = 0.022, colour = "#D9D0C4" },
  light "flare" { x = 0.095, y = 0.395, size = 0.14, beat = "flicker" },
}

picture "vigil" {
  alt = "A square in Zhanaozen at night: people in coats, from behind, before a mostly dark building; tea, a telephone held up to the sky.",
  layers = { "vigil.back.svg", "vigil.mid.svg", "vigil.front.svg" },
  palette = "west.palette",
  focus = { 0.50, 0.62 },
  light "lamp" { x = 0.125, y = 0.320, size = 0.24, beat = "breathe" },
  light "flare" { x = 0.833, y = 0.350, size = 0.10, beat = "flicker" },
}

-- Almaty in the night to 5 January.

picture "lines" {
  alt = "A dispatcher’s desk at night: a switchboard, four of six lines lit; a hand tallies calls; a glow and smoke far off over the roofs.",
  layers = { "lines.back.svg", "lines.mid.svg", "lines.front.svg" },
  palette = "almaty.palette",
  focus = { 0.50, 0.66 },
  overlay "line_1" { "1", x = 0.3457, y = 0.6544, size = 0.028, colour = "#2A2444" },
  overlay "line_2" { "2", x = 0.4074, y = 0.6544, size = 0.028, colour = "#2A2444" },
  overlay "line_3" { "3", x = 0.4691, y = 0.6544, size = 0.028, colour = "#2A2444" },
  overlay "line_4" { "4", x = 0.5309, y = 0.6544, size = 0.028, colour = "#2A2444" },
  overlay "line_5" { "5", x = 0.5926, y = 0.6544, size = 0.028, colour = "#2A2444" },
  overlay "line_6" { "6", x = 0.6543, y = 0.6544, size = 0.028, colour = "#2A2444" },
}

picture "crossing" {
  alt = "A closed road in Almaty at night: a boom and striped blocks, amber lights, one track of footprints, one lit kitchen.",
  layers = { "crossing.back.svg", "crossing.mid.svg", "crossing.front.svg" },
  palette = "almaty.palette",
  focus = { 0.40, 0.50 },
}

picture "ambulance" {
  alt = "An ambulance at the door of a block of flats at night; wheel tracks lead in, and four windows are lit, with someone at each.",
  layers = { "ambulance.back.svg", "ambulance.mid.svg", "ambulance.front.svg" },
  palette = "almaty.palette",
  focus = { 0.58, 0.56 },
  band = { 0.50, 0.53 },
}

-- Almaty by day and at dusk on 5 January, without a signal.

picture "queue" {
  alt = "A stairwell in Almaty at dusk: people in winter coats, seen from behind, queue down the stairs to a baker’s lit hatch.",
  layers = { "queue.back.svg", "queue.mid.svg", "queue.front.svg" },
  palette = "almaty.palette",
  focus = { 0.50, 0.52 },
  light "hatch" { x = 0.850, y = 0.640, size = 0.34, beat = "breathe" },
}

picture "bakery" {
  alt = "A baker’s shop in Almaty by day: five loaves in the window, a queue of five from behind, an apprentice who carries one away.",
  layers = { "bakery.back.svg", "bakery.mid.svg", "bakery.front.svg" },
  palette = "almaty.palette",
  focus = { 0.52, 0.62 },
}

picture "yard" {
  alt = "The courtyard of a block of flats in Almaty in low winter sun: six neighbours stand and talk beside a snowy swing.",
  layers = { "yard.back.svg", "yard.mid.svg", "yard.front.svg" },
  palette = "almaty.palette",
  focus = { 0.48, 0.60 },
}

-- Nur-Sultan on 5 January, from before sunrise to late evening.

picture "tray" {
  alt = "A desk before sunrise: a page comes out of the printer’s second tray, another lies printed, a telephone rings; dark towers.",
  layers = { "tray.back.svg", "tray.mid.svg", "tray.front.svg" },
  palette = "capital.palette",
  focus = { 0.48, 0.62 },
  overlay "tray_one" { "1", x = 0.7557, y = 0.6178, size = 0.034, colour = "#2A2444" },
  overlay "tray_two" { "2", x = 0.7557, y = 0.7544, size = 0.034, colour = "#2A2444" },
  overlay "page" { "Article 70", x = 0.6754, y = 0.8520, size = 0.026, colour = "#2A2444" },
}

picture "corrected" {
  alt = "A screen on a desk after sunrise: a correction stands at the top of a page, over the old line, struck, and the new one.",
  layers = { "corrected.back.svg", "corrected.mid.svg", "corrected.front.svg" },
  palette = "capital.palette",
  focus = { 0.50, 0.48 },
  overlay "notice" { "Corrected 09:31", x = 0.505, y = 0.34, size = 0.042, colour = "#3A2030" },
}

picture "decrees" {
  alt = "A dark office: two sealed decrees on a desk, each with its hour; a hand with a pencil stops over the empty place between.",
  layers = { "tray.back.svg", "decrees.mid.svg", "decrees.front.svg" },
  palette = "capital.palette",
  focus = { 0.50, 0.68 },
  overlay "local" { "01:30", x = 0.3584, y = 0.7781, size = 0.036, colour = "#2A2444" },
  overlay "government" { "07:54", x = 0.6595, y = 0.7821, size = 0.036, colour = "#2A2444" },
}

picture "ministry" {
  alt = "An office in the capital at night: thirteen sealed sheets in a row by a lamp; a clerk from behind, a stamp in her hand.",
  layers = { "ministry.back.svg", "ministry.mid.svg", "ministry.front.svg" },
  palette = "capital.palette",
  focus = { 0.50, 0.62 },
  light "lamp" { x = 0.208, y = 0.510, size = 0.30, beat = "breathe" },
}

-- The desk with visitors: the room of `desk`, with the clerk behind it and those who come before it.

picture "visitors" {
  alt = "The legal-information desk: a clerk reads in an open file; before her four drivers in winter coats, seen from behind.",
  layers = { "desk.back.svg", "visitors.mid.svg", "desk.mid.svg", "visitors.front.svg" },
  palette = "capital.palette",
  focus = { 0.50, 0.55 },
}

picture "student" {
  alt = "The legal-information desk: a clerk reads in an open file; before her, from behind, a student on a chair and a standing man.",
  layers = { "desk.back.svg", "visitors.mid.svg", "desk.mid.svg", "student.front.svg" },
  palette = "capital.palette",
  focus = { 0.50, 0.55 },
}

-- Bishkek and the alliance.

picture "treaty" {
  alt = "A treaty open at two articles: under Article 2 six sit in talk; under Article 4 one is struck from outside, and five turn to help.",
  layers = { "treaty.back.svg", "treaty.mid.svg", "treaty.front.svg" },
  palette = "bishkek.palette",
  focus = { 0.50, 0.56 },
  overlay "two" { "Article 2", x = 0.3433, y = 0.41, size = 0.034, colour = "#2A2444" },
  overlay "four" { "Article 4", x = 0.6433, y = 0.41, size = 0.034, colour = "#2A2444" },
}

picture "ticker" {
  alt = "A newsroom screen shows one figure, 20,000; the three frames below it, for list, names and pictures, are empty.",
  layers = { "ticker.back.svg", "ticker.mid.svg", "ticker.front.svg" },
  palette = "bishkek.palette",
  focus = { 0.50, 0.47 },
  overlay "figure" { "20,000", x = 0.5, y = 0.335, size = 0.130, colour = "#FFF6E2" },
  overlay "list" { "list", x = 0.3, y = 0.664, size = 0.026, colour = "#D9D0C4" },
  overlay "names" { "names", x = 0.5, y = 0.664, size = 0.026, colour = "#D9D0C4" },
  overlay "pictures" { "pictures", x = 0.7, y = 0.664, size = 0.026, colour = "#D9D0C4" },
}

picture "council" {
  alt = "An empty meeting hall at night: a round table with six chairs and blank name plates, one sheet of paper in its middle.",
  layers = { "council.back.svg", "council.mid.svg", "council.front.svg" },
  palette = "bishkek.palette",
  focus = { 0.50, 0.62 },
}

picture "balcony" {
  alt = "A balcony at night: seven transport aircraft on an airfield far off, a phone with their picture, a house in the door’s glass.",
  layers = { "balcony.back.svg", "balcony.mid.svg", "balcony.front.svg" },
  palette = "bishkek.palette",
  focus = { 0.50, 0.58 },
  light "runway" { x = 0.630, y = 0.520, size = 0.40, beat = "breathe" },
}

-- After: what is counted, what stays open, and where the notebook goes.

picture "unknown" {
  alt = "A ruled page with a heading and four lines: signs for people, an unguarded door, a tally, a clock; nothing written after them.",
  layers = { "unknown.back.svg", "unknown.mid.svg", "unknown.front.svg" },
  palette = "library.palette",
  focus = { 0.50, 0.60 },
  overlay "heading" { "Unknown", x = 0.5, y = 0.448, size = 0.046, colour = "#2A2444" },
}

picture "court" {
  alt = "A court’s corridor: a double door that is shut, with light under it; a woman on a bench with a folder, two people who stand.",
  layers = { "court.back.svg", "court.mid.svg", "court.front.svg" },
  palette = "library.palette",
  focus = { 0.50, 0.56 },
}

picture "lists" {
  alt = "Two lists side by side, headed 188 and 221, no name on them; a few lines in each are red, and a finger points at one.",
  layers = { "lists.back.svg", "lists.mid.svg", "lists.front.svg" },
  palette = "library.palette",
  focus = { 0.50, 0.50 },
  overlay "shorter" { "188", x = 0.2767, y = 0.252, size = 0.044, colour = "#2A2444" },
  overlay "longer" { "221", x = 0.7183, y = 0.232, size = 0.044, colour = "#2A2444" },
}

picture "five_aircraft" {
  alt = "A wall map of a city and its airport: five aircraft in broken pencil lines, an empty label; a pupil holds a pencil up to it.",
  layers = { "five_aircraft.back.svg", "five_aircraft.mid.svg", "five_aircraft.front.svg" },
  palette = "library.palette",
  focus = { 0.54, 0.46 },
}

picture "classroom" {
  alt = "A classroom by day: six rings joined by chalk arrows on the board, one arrow broken; open notebooks on desks in pairs.",
  layers = { "classroom.back.svg", "classroom.mid.svg", "classroom.front.svg" },
  palette = "library.palette",
  focus = { 0.52, 0.38 },
}

-- What lies before these is the player's own: the photograph as it was taken, a strip over faces, and the chain as it was
-- drawn on the board. A right string is whole, a half right one thin, a wrong one missing, and *only came before* is cut.
local function took(what) return function(s) return s.photo == what end end
local strings = { -- what is drawn, and the arrow that it is on either board
  price_protests       = { lesson = "price_protests", week = "price_protests", half = true },
  memory_protests      = { lesson = "conditions_protests", week = "memory_protests" },
  protests_resignation = { lesson = "protests_resignation", week = "spread_resignation", half = true },
  local_resignation    = { lesson = "local_resignation", week = "local_resignation" },
  stormed_widened      = { week = "stormed_widened" },
  stormed_appeal       = { lesson = "stormed_appeal", week = "stormed_appeal", half = true },
  appeal_arrival       = { lesson = "appeal_arrival", week = "appeal_arrival", half = true },
}
local function credit(name)
  local lesson = edition() == "lesson"
  local link = strings[name][lesson and "lesson" or "week"]
  if not link then return nil end
  local _, credit = arrow((lesson and "lesson_board." or "chain_board.") .. link)
  return credit
end
local function with_mine(layers)
  local function add(layer) layers[#layers + 1] = layer end
  add(when(took "faces", "mine.faces.svg"))
  add(when(took "backs", "mine.backs.svg"))
  add(when(took "board", "mine.board.svg"))
  add(when(function() return credit "price_protests" ~= nil end, "mine.chain.svg"))
  for name, string in pairs(strings) do
    add(when(function() return credit(name) == 1 end, "mine." .. name .. ".svg"))
    if string.half then add(when(function() return credit(name) == 0.5 end, "mine." .. name .. ".half.svg")) end
  end
  return layers
end

picture "shelf" {
  alt = "Archive shelves: a red notebook at the height of a hand, a gap beside it; below, your own chain: its cards, and the strings that hold.",
  layers = with_mine {
    "shelf.back.svg", "shelf.mid.svg", "shelf.front.svg",
    when(function(s) return s.evidence >= 6 end, "mine.slips.svg"), -- in the notebook
    when(function(s) return s.safety <= 3 end, "mine.label.svg"), -- “Ask before lending”
  },
  palette = "library.palette",
  focus = { 0.52, 0.52 },
  overlay "label" { "January 2022", x = 0.5167, y = 0.639, size = 0.034, colour = "#2A2444" },
}

picture "lent" {
  alt = "A library desk at dusk: a loan register with one line written, a red notebook tied with ribbon, card drawers, a lamp.",
  layers = with_mine { "lent.back.svg", "lent.mid.svg", "lent.front.svg" },
  palette = "library.palette",
  focus = { 0.50, 0.58 },
  overlay "head" { "Lent to", x = 0.3792, y = 0.668, size = 0.026, colour = "#2A2444" },
  light "lamp" { x = 0.325, y = 0.530, size = 0.30, beat = "breathe" },
}

picture "cover" {
  alt = "The red notebook closed, slips sticking out on all sides; a sharpened pencil lies across it, point towards the reader.",
  layers = with_mine { "cover.back.svg", "cover.mid.svg", "cover.front.svg" },
  palette = "library.palette",
  focus = { 0.50, 0.58 },
  overlay "label" { "January 2022", x = 0.5317, y = 0.511, size = 0.038, colour = "#2A2444" },
}

-- Plates: what opens each box of the story, over the whole window.

picture "plate_west" {
  alt = "A young driver seen from behind, in a knitted hat, one hand on her taxi; pump jacks, gas flares and a price sign ahead.",
  layers = { "plate_west.back.svg", "plate_west.far.svg", "plate_west.mid.svg", "plate_west.front.svg" },
  palette = "west.palette",
  focus = { 0.55, 0.45 },
}

picture "plate_aktau" {
  alt = "A woman in a flowered headscarf carries a kettle towards a white yurt on Aktau’s square; people queue, the sea behind.",
  layers = { "plate_aktau.back.svg", "plate_aktau.far.svg", "plate_aktau.mid.svg", "plate_aktau.front.svg" },
  palette = "aktau.palette",
  focus = { 0.55, 0.45 },
}

picture "plate_almaty" {
  alt = "A dispatcher seen from behind at a dark window, a hand at the headset, one at a pencil; two telephones, Almaty’s roofs.",
  layers = { "plate_almaty.back.svg", "plate_almaty.far.svg", "plate_almaty.mid.svg", "plate_almaty.front.svg" },
  palette = "almaty.palette",
  focus = { 0.60, 0.45 },
}

picture "plate_capital" {
  alt = "A woman seen from behind holds her fur hat in the wind, a folder under her arm; snow, and the capital’s towers ahead.",
  layers = { "plate_capital.back.svg", "plate_capital.far.svg", "plate_capital.mid.svg", "plate_capital.front.svg" },
  palette = "capital.palette",
  focus = { 0.55, 0.45 },
}

picture "plate_bishkek" {
  alt = "A journalist seen from behind holds up a telephone in a street under sodium lamps; mountains above Bishkek.",
  layers = { "plate_bishkek.back.svg", "plate_bishkek.far.svg", "plate_bishkek.mid.svg", "plate_bishkek.front.svg" },
  palette = "bishkek.palette",
  focus = { 0.58, 0.45 },
}

picture "plate_library" {
  alt = "A librarian seen from behind, an archive box on her hip, between shelves that run to a tall window; three boxes on a table.",
  layers = { "plate_library.back.svg", "plate_library.far.svg", "plate_library.mid.svg", "plate_library.front.svg" },
  palette = "library.palette",
  focus = { 0.55, 0.45 },
}

picture "plate_window" {
  alt = "A kitchen window in Almaty: tea, a plant and a dark telephone on the sill; far off over the roofs, smoke.",
  layers = { "plate_window.back.svg", "plate_window.far.svg", "plate_window.front.svg" },
  palette = "almaty.palette",
  focus = { 0.45, 0.50 },
}

picture "square" {
  alt = "Almaty’s main square from far, over snowy roofs: a dark city hall with smoke above it, an empty space, the mountains.",
  layers = { "square.back.svg", "square.far.svg", "square.mid.svg", "square.front.svg" },
  palette = "almaty.palette",
  focus = { 0.50, 0.48 },
}
