-- Every word and field of the language once: test_edits.c changes each token of it.
local night = include "more.lua"
scenario "bus-strike" {
  title = "The 7:10 bus", subtitle = "A morning", version = "1.2.0", api = 1, kind = "fictional",
  languages = { "en", "kk" }, summary = "A bus does not come.", content_note = "Nothing hard.",
  promise = "Nobody is hurt.", author = "A class", licence = "CC BY 4.0", contact = "class@example.org",
  picture = "stop", bed = "wind", sound = "phone", zone = "UTC+6", start = "stop",
  state = {
    trust = meter{ "Trust", 3, min = 0, max = 6, symbol = "disc", better = "more" },
    late = number{ 5, min = -5, max = 90.5 }, told = false, mood = "calm", seen = list(), by = map(),
    luck = meter{ "Luck", 1, min = -2, max = 2, symbol = "ring", better = "less" }, half = 0.5, ["end_"] = true,
  },
  renamed = { depot_old = "depot", ["source:paper"] = "source:note", ["state:faith"] = "state:trust" },
}
edition "lesson" { "One lesson",
  summary = "Short",
  minutes = 20,
  start = "stop",
  aim = "Who says so?",
  hook = "When did you wait last?",
  talk = "What did you believe?",
  care = "Ask nobody why." }
edition "long" { "All of it", start = "depot" }
place "town" { "Town",
  region = "valley",
  zone = "UTC+5:30",
  at = { 43.25, 76.9 } }
place "mill" { "Mill Lane" }
person "adler" { "Ms Adler",
  note = "plans the routes",
  real = true }
say "adler" { "Adler", "AHD-ler", language = "kk" }
term "rod" { "The rod", text = "It has marks." }
person "boy" { "A boy" } say "rod" { "rod", "ROD" }
term "depot" { "Depot", text = "Where buses stand.", forms = { "garage", "yard" } }
fact "F-01" { "The bridge was closed at six.",
  status = "EST",
  confidence = "H",
  who = "the depot",
  known = "2031-03-03 08:30",
  history = { { "2031-03-02", "claimed", "a note" }, { "2031-03-03", "disputed", "two calls" } },
  since = "2031-03-04",
  now = "It is open again." }
fact "F-02" { "The river rose." }
source "note" { "The note",
  form = "slip",
  who = "Nobody",
  saw = "Not known.",
  shows = "That no bus comes.",
  text = "No bus {world.price}.",
  found = "On the pole.",
  place = "town",
  date = "2031-03-03 07:00",
  status = "claimed",
  facts = { "F-01", "F-02" },
  history = { { "2031-03-03 08:30", "withdrawn", "wrong" } } }
source "call" { "The call", date = "2031-03-03", status = "confirmed", form = "voice" }
picture "stop" { alt = "A stop.",
  layers = { "stop.back.svg", when("note", "stop.front.svg") },
  palette = "morning.palette",
  focus = { 0.5, 0.25 },
  band = { 0.5, 0.75 },
  snow = 0.5,
  overlay "price" { "{world.price}", x = 0.3, y = 0.4, size = 0.06, colour = "#F2C46D", from = "60" },
  overlay "o" { "!", x = 0.5, y = 0.1, size = 0.1 },
  light "sun" { x = 0.9, y = 0, size = 0.2, beat = "breathe" },
  light "lamp" { x = 0.2, y = 0.3, size = 0.1, beat = "flicker", colour = "#FFB45A" } }
world "price" { unit = "tenge", row{ "valley", "2031-01-01", 60, "F-01" }, row{ "*", "2031-02-01", 120 } }
chain "rise" { "River rises", hint = "3 Mar", date = "2031-03-03" }
chain "shut" { "Bridge closes", date = "2031-03-03" }
outline "valley" { source = "Drawn by us",
  rings = { { 42, 70, 43.5, 71, 43, 77 } },
  around = { { 40, 60, 41, 61, 40, 62 } },
  names = { { "Hills", 42.5, 71 }, { "Lake", 43, 70, "water" } } }
chart "late" { "Late twice", about = "delays", kind = "steps", tab = "Delays", unit = "minutes", note = "Read up.",
  source = "The list", findings = { { "2031-03-02", "Later" }, { "2031-02-28", "Late" } }, acts = { { "2031-03-03", "a call" }, { "2031-03-03", "x" } },
  point "one" { "2031-02-27", value = 0, facts = { "F-01" } }, point "two" { "2031-03-01", value = { 10, 12 } }, point "same" { "2031-02-27", value = 3 } }
chart "where" { "Where",
  kind = "map",
  source = "Us",
  outline = "valley",
  days = { { "2031-03-03", "Town waits." }, { "2031-03-04", "All wait." } },
  point "t" { "2031-03-03", "Town", place = "town", large = true },
  point "m" { "2031-03-04", place = "town", city = true } }
chart "count" { "Waiting", kind = "counts", strokes = true, source = "Us",
  point "four" { "2031-03-03", "people", value = 4, who = "you", status = "reported", confidence = "M",
    known = "2031-03-04", withdrawn = "2031-03-05", when = "at seven", note = "in the rain" } }
chart "supply" { "Buses",
  kind = "hours",
  source = "Us",
  point "h" { "2031-03-03 07:00", level = "part" } }
chapter "morning" { title = "Monday", summary = "It rains.", place = "town", date = "2031-03-03 07:20", speaker = "adler",
  picture = "stop", at = "rise", bed = "road", start = "stop", dark = true }
scene "stop" {
  title = "The stop", label = "Meanwhile", gives = { "note" }, facts = { "F-01" }, plate = "stop", wordless = true,
  text = { [[ The *bus* has not come to the [garage]. {#F-01}

      > “Wait,” she says. {late} minutes. ]],
    when(any_of{ "told", { "note", trust = at_least(2) } }, [[ Two have gone. ]]),
    when(function(s) return s.late > night.hours and has("note") end, "! It is late.") },
  plain = "The bus is late.", effect = function(s) s.seen[1] = "stop" end, sound = "phone",
  choice "read" { "Read it", go = "stop", once = true, needs = { late = between(0, 9), mood = not_ "angry" },
    why = "You have no time.", gives = "note", moves = { trust = { -1, "you read" }, luck = 1 } },
  choice "ring" { "Ring", go = { "depot", "rail" }, pick = function(s) return random(2) == 1 and "depot" or "rail" end,
    effect = function(s) s.late = s.late + visits("stop") s.told = taken("stop.read") > 0 end, hidden = true },
  choice "on" { "Go on", go = "why", needs = function(s) return not s.told end },
}
scene "depot" { text = "She has time.", chart = "count", dark = false, bed = "office", place = "mill",
  choice "away" { "Back", go = "why", needs = { visited "stop", not_(chosen "stop.read"), trust = at_most(6) } },
  choice "walk" { "Walk", go = "stop", gives = "call" } }
check "why" { "Who knows?",
  title = "Which of the two?",
  scored = true,
  talk = "Who said so?",
  go = "rail",
  answer "n" { "The note", because = "Nobody stands behind it.", credit = 0.5 },
  answer "x" { "Nobody", because = "Somebody must." },
  answer "c" { "The call", right = true, because = "She saw it." } }
board "rail" { title = "What led to what", text = "Put them in order.", go = "end_good", days = { "2031-03-02", "2031-03-04" },
  card "r" { "River rises", when = "2 Mar", text = "At night.", facts = { "F-02" }, from = "2031-03-02", to = "2031-03-03", given = true },
  card "b" { "Bridge closes", at = "2031-03-03 06:00" }, card "l" { "Bus is late", by = "2031-03-03 07:10", scored = false },
  card "c" { "You call", about = "2031-03-03 08:30" },
  order = { "r", { "b", "l" }, "c" },
  link "r_b" { "r", "b", answer = "led_to", half = { "condition" }, full = { "trigger" }, because = "It rose.", facts = { "F-02" },
    evidence = "call", half_evidence = { "note" } },
  link "b_l" { "b", "l", answer = "led_to", half = { "trigger", "condition" }, because = "It had to go round.",
    evidence = { "call", "note" } },
  link "l_c" { "l", "c", answer = "only_before", because = "You would have called.", other_sources = { "note", "call" } },
  claim "strike" { "They strike.", answer = "withdrawn", half = { "claimed", "disputed" }, because = "It was wrong.", facts = { "F-01" } },
  claim "rose" { "The river rose.", answer = "confirmed", because = "You saw it." },
  claim "luck" { "It was luck.", answer = "unknown", half = { "disputed" }, because = "Nobody can tell." } }
ending "end_good" { title = "Known", text = { "You know, {mood}", when("call", "You called.") } }
