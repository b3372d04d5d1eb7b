-- The record so far: the map, the price, the counts, the internet. A page shows what its scene's date knows, no more.
--
-- [known] stands where a datum came later than its own day, or where the record has the day and not the hour: then it
-- is on the page when that day is over. A figure that was taken back stays, struck.

place "zhetybai"        { "Zhetybai", zone = "UTC+5", at = { 43.59, 52.08 } }
place "atyrau"          { "Atyrau", zone = "UTC+5", at = { 47.12, 51.88 } }
place "kulsary"         { "Kulsary", zone = "UTC+5", at = { 46.95, 54.02 } }
place "uralsk"          { "Uralsk", zone = "UTC+5", at = { 51.23, 51.37 } }
place "aktobe"          { "Aktobe", zone = "UTC+5", at = { 50.28, 57.21 } }
place "kyzylorda"       { "Kyzylorda", zone = "UTC+5", at = { 44.85, 65.51 } }
place "taraz"           { "Taraz", at = { 42.90, 71.37 } }
place "shu"             { "Shu", at = { 43.60, 73.76 } }
place "shymkent"        { "Shymkent", at = { 42.32, 69.60 } }
place "karaganda"       { "Karaganda", at = { 49.80, 73.10 } }
place "turkistan"       { "Turkistan", at = { 43.30, 68.27 } }
place "ust_kamenogorsk" { "Ust-Kamenogorsk", at = { 49.95, 82.61 } }
place "semey"           { "Semey", at = { 50.41, 80.23 } }
place "pavlodar"        { "Pavlodar", at = { 52.29, 76.97 } }
place "kostanay"        { "Kostanay", at = { 53.21, 63.62 } }
place "petropavl"       { "Petropavl", at = { 54.87, 69.15 } }

include "outline.lua"

chart "gatherings" {
  "It began in two towns of the west", about = "Where people gathered, by the first day on record",
  tab = "Map", kind = "map", outline = "kazakhstan",
  findings = {
    { "2022-01-03", "A day later: more towns of the west, a few people in the capital" },
    { "2022-01-04", "In three days from one corner of the country to the other" },
    { "2022-01-05", "In four days from two towns to every part of the country" },
  },
  days     = {
    { "2022-01-02", "Zhanaozen: people block a road over the price of gas. {#F-0102-01} Aktau joins. {#F-0102-03}" },
    { "2022-01-03", "Zhanaozen keeps a night vigil; towns of the west rally with it. {#F-0103-02 F-0103-06}" },
    { "2022-01-04", "Mangystau is granted 50 tenge. {#F-0104-03} In Almaty over a thousand reach Republic Square. {#F-0104-11}" },
    { "2022-01-05", "Almaty: city hall is broken into and burned. {#F-0105-10} Late in the evening the emergency covers the whole country. {#F-0105-20}" },
  },
  note   = "A missing dot means no record, not no protest.",
  source = "Reporters and local newsrooms; borders: Natural Earth",

  point "zhanaozen"       { "2022-01-02", "Zhanaozen", place = "zhanaozen", large = true, facts = { "F-0102-01", "N-5E" } },
  point "aktau"           { "2022-01-02", "Aktau", place = "aktau", facts = { "F-0102-03", "N-5E" } },

  point "zhetybai"        { "2022-01-03", place = "zhetybai", confidence = "M", facts = { "N-5E" } },
  point "atyrau"          { "2022-01-03", place = "atyrau", facts = { "F-0103-06", "N-5E" } },
  point "kulsary"         { "2022-01-03", place = "kulsary", confidence = "M", facts = { "F-0103-06", "N-5E" } },
  point "nur_sultan"      { "2022-01-03", "Nur-Sultan", place = "nur_sultan", city = true, confidence = "M", facts = { "F-0103-08", "N-5E" } },

  point "uralsk"          { "2022-01-04", place = "uralsk", facts = { "F-0104-05", "N-5E" } },
  point "aktobe"          { "2022-01-04", place = "aktobe", facts = { "F-0104-06", "N-5E" } },
  point "almaty"          { "2022-01-04", place = "almaty", city = true, large = true, facts = { "F-0104-08", "F-0104-11", "N-5E" } },
  point "taraz"           { "2022-01-04", place = "taraz", confidence = "M", facts = { "F-0104-07", "N-5E" } },
  point "shu"             { "2022-01-04", place = "shu", confidence = "M", facts = { "F-0104-07", "N-5E" } },
  point "kyzylorda"       { "2022-01-04", place = "kyzylorda", confidence = "M", facts = { "F-0104-07", "N-5E" } },
  point "shymkent"        { "2022-01-04", place = "shymkent", confidence = "M", facts = { "N-5E" } },
  point "karaganda"       { "2022-01-04", place = "karaganda", confidence = "M", facts = { "N-5E" } },

  point "taldykorgan"     { "2022-01-05", "Taldykorgan", place = "taldykorgan", facts = { "F-0105-15", "N-5E" } },
  point "turkistan"       { "2022-01-05", place = "turkistan", confidence = "M", facts = { "N-5E" } },
  point "ust_kamenogorsk" { "2022-01-05", place = "ust_kamenogorsk", confidence = "M", facts = { "F-0105-16", "N-5E" } },
  point "semey"           { "2022-01-05", place = "semey", confidence = "M", facts = { "F-0105-16", "N-5E" } },
  point "pavlodar"        { "2022-01-05", place = "pavlodar", confidence = "M", facts = { "F-0105-16", "N-5E" } },
  point "kostanay"        { "2022-01-05", place = "kostanay", confidence = "M", facts = { "F-0105-16", "N-5E" } },
  point "petropavl"       { "2022-01-05", place = "petropavl", confidence = "M", facts = { "F-0105-16", "N-5E" } },
}

chart "price" {
  "At the New Year the price at the pump doubled", about = "LPG in Mangystau, tenge a litre", tab = "Price", kind = "steps",
  unit     = "tenge a litre",
  findings = {
    { "2022-01-03", "The price doubled; on 3 January officials offered a part of it back" },
    { "2022-01-05", "The price doubled; on 4 January Mangystau was granted 50 again" },
  },
  acts     = {
    { "2022-01-03", "85–90 is offered, a probe of filling stations begins. {#F-0103-03 F-0103-04}" },
    { "2022-01-04", "50 is granted, for Mangystau. {#F-0104-03}" },
  },
  note   = "Where the record gives a range, the chart shows a band.",
  source = "Energy Ministry, government, RFE/RL",

  point "before"  { "2021-12-31", "at the pump", value = { 50, 60 }, when = "2021", who = "RFE/RL", facts = { "F-0101-02", "N-5A" } },
  point "doubled" { "2022-01-01", "at the pump", value = { 100, 120 }, who = "Energy Ministry", facts = { "F-0101-02", "N-5A" } },
  point "cut"     { "2022-01-03", "offered", value = { 85, 90 }, who = "Government", facts = { "F-0103-04", "N-5A" } },
  point "fifty"   { "2022-01-04", "agreed", value = 50, who = "Government", facts = { "F-0104-03", "N-5A" } },
  point "capped"  {
    "2022-01-06", "capped", value = 50, known = "2022-01-07", who = "Government",
    note = "for 180 days; 55 in remote places", facts = { "F-0106-09", "N-5A" },
  },
}

-- Every count of all the dead, and that of one city. One point holds both days on which 238 was given.
chart "toll" {
  "One count was taken back; later national counts are higher", about = "Counts of the dead", tab = "Dead",
  kind   = "counts", strokes = true, unit = "People",
  note   = "Each stroke is one person in that count. Only a number is struck.",
  source = "Each line names its own",

  point "jan09_post"  { "2022-01-09", "all dead", value = 164, withdrawn = "2022-01-09", known = "2022-01-10",
                        who = "A state channel", status = "claimed",
                        note = "taken back the same day as a “technical error”", facts = { "F-0109-01", "R-15" } },
  point "jan15"       { "2022-01-15", "all dead, 19 of them security personnel", value = 225, known = "2022-01-16",
                        who = "Prosecutors", status = "claimed", facts = { "F-0115-01", "N-04" } },
  point "jan16"       { "2022-01-16", "Almaty only, 11 of them officers", value = 149, known = "2022-01-17",
                        who = "A police chief", status = "claimed", facts = { "F-0116-01", "N-04" } },
  point "mar14"       { "2022-03-14", "all dead", value = 230, known = "2022-03-15",
                        who = "Prosecutor General; officials say 232 in May", status = "claimed", facts = { "A-04", "N-04" } },
  point "jul"         { "2022-07-31", "all dead", value = 241, when = "July 2022", known = "2022-08-01",
                        who = "Officials, as cited by rights groups", status = "reported", facts = { "N-04" } },
  point "azattyq"     { "2022-07-31", "names on a list", value = 188, when = "mid-2022", known = "2022-08-01",
                        who = "Azattyq, independent of officials", status = "reported", facts = { "N-5B" } },
  point "arrukh"      { "2022-07-31", "names on a list", value = 221, when = "mid-2022", known = "2022-08-01",
                        who = "Ar.Rukh.Khak, independent of officials", status = "reported", facts = { "N-5B" } },
  point "aug"         { "2022-08-31", "names on a published list", value = 238, when = "August 2022", known = "2022-09-01",
                        who = "Officials; again the Prosecutor General, to parliament, 5 January 2023", status = "reported",
                        facts = { "A-07", "A-11", "N-04", "N-05" } },
}

-- “Late evening” counts from 22:40, the hour of the scene that tells of it (article_70.lua).
chart "dead" {
  "The first counts of the dead were of officers", about = "Counts of the killed, by the day of the report", tab = "First counts",
  kind   = "counts", unit = "people",
  note   = "Each figure is what one office said on that day, and each counts only a part. They cannot be added up.",
  source = "Each line names its own",

  point "jan05"       { "2022-01-05", "security personnel", value = 8, when = "5 January 2022, late evening", known = "2022-01-05 22:40",
                        who = "Interior Ministry", status = "claimed", facts = { "F-0105-19", "N-01" } },
  point "jan06"       { "2022-01-06", "security personnel, Almaty", value = { 12, 13 }, known = "2022-01-07",
                        who = "Commandant of Almaty and state television", status = "claimed", facts = { "F-0106-06", "N-02" } },
  point "jan06_late"  { "2022-01-06", "security personnel", value = 18, when = "6 January 2022, evening", known = "2022-01-07",
                        who = "Interior Ministry", status = "claimed", facts = { "F-0106-16", "N-02" } },
  point "jan07"       { "2022-01-07", "“armed criminals”, as the ministry calls them", value = 26,
                        who = "Interior Ministry", status = "claimed", facts = { "F-0107-01", "N-03" } },
  point "jan09"       { "2022-01-09", "security personnel", value = { 16, 17 }, when = "9 and 10 January 2022", known = "2022-01-11",
                        who = "Officials; lower than on the 6th", status = "claimed", facts = { "N-03", "R-09" } },
  point "jan15"       { "2022-01-15", "security personnel", value = 19, known = "2022-01-16",
                        who = "Prosecutors", status = "claimed", facts = { "F-0115-01", "N-04" } },
}

chart "hurt" {
  "The first counts of the hurt are of one group or one city", about = "People hurt, by the day of the report", tab = "Hurt",
  findings = { { "2022-01-16", "In nine days the count of the hurt went from over 1,000 to 4,353" } }, kind = "counts", unit = "people",
  note   = "By the day of the report. Most lines count only a part: security personnel, civilians, or one city.",
  source = "Each line names its own",

  point "jan05_city"  { "2022-01-05 16:44", "civilians, Almaty; “over 500”", value = 500,
                        who = "Commandant of Almaty", status = "claimed", facts = { "F-0105-14", "N-01" } },
  point "jan05"       { "2022-01-05", "security personnel", value = 317, when = "5 January 2022, late evening", known = "2022-01-05 22:40",
                        who = "Interior Ministry", status = "claimed", facts = { "F-0105-19", "N-01" } },
  point "jan06"       { "2022-01-06", "security personnel, Almaty", value = 353, known = "2022-01-07",
                        who = "Commandant of Almaty and state television", status = "claimed", facts = { "F-0106-06", "N-02" } },
  point "jan06_all"   { "2022-01-06", "“over 1,000”; about 400 in hospital, 62 in intensive care", value = 1000, known = "2022-01-07",
                        who = "Health Ministry", status = "claimed", facts = { "F-0106-07", "N-02" } },
  point "jan06_late"  { "2022-01-06", "security personnel", value = 748, when = "6 January 2022, evening", known = "2022-01-07",
                        who = "Interior Ministry", status = "claimed", facts = { "F-0106-16", "N-02" } },
  point "jan07"       { "2022-01-07", "“armed criminals”, as the ministry calls them", value = 18,
                        who = "Interior Ministry", status = "claimed", facts = { "F-0107-01", "N-03" } },
  point "jan09_post"  { "2022-01-09", "all hurt", value = 2265, withdrawn = "2022-01-09", known = "2022-01-10",
                        who = "A state channel", status = "claimed",
                        note = "in the post that was taken back", facts = { "F-0109-01", "N-03" } },
  point "jan15"       { "2022-01-15", "all wounded", value = 4353, known = "2022-01-16",
                        who = "Prosecutors", status = "claimed", facts = { "N-04" } },
}

chart "detained" {
  "With every day’s report more people are held", about = "People detained, by the day of the report", tab = "Detained",
  findings = { { "2022-01-12", "With every day’s report until 11 January more people were held" } }, kind = "counts", unit = "people",
  note   = "By the day of the report. Who was let go again is not in these figures.",
  source = "Each line names its own",

  point "jan03"       { "2022-01-03", "“over 60”, nationwide, by one count", value = 60, known = "2022-01-04",
                        who = "Press reports", status = "reported", facts = { "F-0103-08" } },
  point "jan04"       { "2022-01-04", "Almaty: about 100, and 50 at a youth march", value = 150, known = "2022-01-05",
                        who = "Azattyq", status = "reported", facts = { "F-0104-08" } },
  point "jan05"       { "2022-01-05", "“over 200”", value = 200, known = "2022-01-06",
                        who = "Officials", status = "claimed", facts = { "N-01" } },
  point "jan06"       { "2022-01-06", "“over 2,000”; a weak record", value = 2000, known = "2022-01-07",
                        who = "Officials", status = "claimed", facts = { "N-02" } },
  point "jan07"       { "2022-01-07", "first given as “over 3,000”", value = 3811, known = "2022-01-08",
                        who = "Interior Ministry", status = "claimed", facts = { "F-0107-01", "N-03" } },
  point "jan08"       { "2022-01-08", value = 4404, known = "2022-01-09",
                        who = "Interior Ministry", status = "claimed", facts = { "F-0108-03" } },
  point "jan09"       { "2022-01-09", value = 5135, known = "2022-01-10",
                        who = "Interior Ministry", status = "claimed", facts = { "F-0109-03" } },
  point "jan09_pres"  { "2022-01-09", value = 5800, known = "2022-01-10",
                        who = "The president’s office", status = "claimed", facts = { "F-0109-03" } },
  point "jan10"       { "2022-01-10", value = 7939, known = "2022-01-11",
                        who = "Interior Ministry", status = "claimed", facts = { "F-0110-04" } },
  point "jan11"       { "2022-01-11", value = 9900, known = "2022-01-12",
                        who = "Interior Ministry", status = "claimed", facts = { "F-0111-02" } },
  point "mar"         { "2022-03-31", "still in custody", value = 766, when = "March 2022", known = "2022-04-01",
                        who = "Officials", status = "claimed", facts = { "N-04" } },
}

chart "internet" {
  "On the evening of 4 January the internet begins to fail", about = "The internet, hour by hour", tab = "Internet",
  kind     = "hours", unit = "hours of the day, UTC+6",
  findings = {
    { "2022-01-05 17:00", "Within a day the internet went from failing to almost none" },
    { "2022-01-06 01:00", "In the blackout it came back, briefly, while the president spoke" },
    { "2022-01-11", "About five days with almost none, and gaps in it" },
  },
  note   = [[
    Lit, dim and dark are three words, not a measurement. Where a cell is empty, our sources say nothing. In Zhanaozen
    mobile service was reported cut a day earlier; in the capital wired lines were back at about 23:00 on the 5th.
  ]],
  source = "NetBlocks, Cloudflare, RFE/RL, a deputy foreign minister",

  point "falls"    { "2022-01-04 20:30", "Mobile data drops sharply", level = "part", who = "Cloudflare, NetBlocks", facts = { "F-0104-10", "N-5C" } },
  point "blackout" { "2022-01-05 16:30", "Near-total blackout, between 16:30 and 17:00", level = "none", who = "NetBlocks, Cloudflare", facts = { "F-0105-13" } },
  point "speech"   { "2022-01-06 00:30", "Briefly back while the president speaks", level = "part", who = "NetBlocks", facts = { "F-0106-04", "N-5C" } },
  point "again"    { "2022-01-06 00:55", "Cut again, about when the speech ends", level = "none", who = "NetBlocks", facts = { "F-0106-04", "F-0106-01" } },
  point "five"     { "2022-01-07", "About 5% of normal; some hours a day in places", level = "none", who = "NetBlocks", facts = { "F-0107-04", "N-5C" } },
  point "back"     { "2022-01-10 08:00", "Largely back, then cut again; the hour of the cut is not on record", level = "part", who = "NetBlocks, RFE/RL", facts = { "F-0110-03" } },
  point "stable"   { "2022-01-11", "Stable in Almaty", level = "whole", known = "2022-01-12", who = "A deputy foreign minister", confidence = "M", facts = { "N-5C" } },
}
