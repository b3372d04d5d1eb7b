-- Where things happen, what stood in the world on which day, and the chain along the foot of the page.
-- None of this can be written by a scene: it is the record.

place "archive"     { "The school archive" }
place "zhanaozen"   { "Zhanaozen, Mangystau", region = "mangystau", zone = "UTC+5", at = { 43.34, 52.86 } }
place "aktau"       { "Aktau, Mangystau", region = "mangystau", zone = "UTC+5", at = { 43.65, 51.16 } }
place "almaty"      { "Almaty", region = "almaty_city", zone = "UTC+6", at = { 43.24, 76.89 } }
place "taldykorgan" { "Taldykorgan, Almaty Region", region = "almaty_region", zone = "UTC+6", at = { 45.02, 78.37 } }
place "nur_sultan"  { "Nur-Sultan (now Astana)", region = "capital", zone = "UTC+6", at = { 51.16, 71.43 } }
place "bishkek"     { "Bishkek, Kyrgyzstan", region = "kyrgyzstan", zone = "UTC+6", at = { 42.87, 74.59 } }

-- A litre of LPG at the pump. A range stays a range; the station's own board stands inside it.
world "price" {
  unit = "tenge a litre",
  row { "mangystau",   "2021-01-01", "50–60",   "F-0101-02" },
  row { "zhanaozen",   "2021-12-31", 60,        "F-0101-02" },
  row { "mangystau",   "2022-01-01", "100–120", "F-0101-02" },
  row { "zhanaozen",   "2022-01-01", 120,       "F-0101-02" },
  row { "mangystau",   "2022-01-03", "85–90",   "F-0103-04" },
  row { "zhanaozen",   "2022-01-03", "85–90",   "F-0103-04" },
  row { "mangystau",   "2022-01-04", 50,        "F-0104-03" }, -- later that day; the hour is not on record
  row { "zhanaozen",   "2022-01-04", 50,        "F-0104-03" },
  row { "almaty_city", "2022-01-06", 65,        "F-0106-09" },
  row { "capital",     "2022-01-06", 70,        "F-0106-09" },
}

-- The state of emergency, as it widened and as it ended. Late on 5 January it was nationwide (F-0105-20); no hour is
-- on record for that, so there is no row for it.
world "emergency" {
  row { "almaty_city",   "2022-01-05 01:30", "in force", "F-0105-01" },
  row { "mangystau",     "2022-01-05 01:30", "in force", "F-0105-01" },
  row { "almaty_region", "2022-01-05 12:30", "in force", "F-0105-08" },
  row { "capital",       "2022-01-05 16:00", "in force", "F-0105-12" },
  row { "almaty_city",   "2022-01-19 00:00", "ended",    "F-0119-01" },
  row { "mangystau",     "2022-01-19 00:00", "ended",    "F-0119-01" },
  row { "almaty_region", "2022-01-19 00:00", "ended",    "F-0119-01" },
  row { "capital",       "2022-01-19 00:00", "ended",    "F-0119-01" },
}

-- How much of the internet there was. Bishkek is in another country and is not in this table.
world "connectivity" {
  row { "almaty_city", "2022-01-04 20:30", "mobile data falling", "F-0104-10" },
  row { "almaty_city", "2022-01-05 16:30", "almost none",         "F-0105-13" },
  row { "almaty_city", "2022-01-07",       "about 5% of normal",  "F-0107-04" },
  row { "almaty_city", "2022-01-10 08:00", "largely back, then cut", "F-0110-03" },
}

-- The stops along the foot of the page, and when each was reached.
chain "cap_ends"        { "Price cap ends", hint = "1 Jan", date = "2022-01-01" }
chain "price_doubles"   { "Price doubles", hint = "1–2 Jan", date = "2022-01-01" }
chain "protests"        { "Protests in the west", hint = "2 Jan", date = "2022-01-02" }
chain "concession"      { "Cut to 50 tenge", hint = "4 Jan", date = "2022-01-04" }
chain "local_emergency" { "Local emergency", hint = "5 Jan, 01:30", date = "2022-01-05 01:30" }
chain "resignation"     { "Resignation accepted", hint = "5 Jan, by 07:54", date = "2022-01-05 07:54" }
chain "widened"         { "Emergency widened", hint = "5 Jan, from 12:30", date = "2022-01-05 12:30" }
chain "request"         { "CSTO request", hint = "6 Jan, after midnight", date = "2022-01-06" }
