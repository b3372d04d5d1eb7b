-- A court over a broken dam, in three lessons, for the sheets of the kit: of each thing there is one that has all its
-- parts, one that has none, and one that no sheet may hold.
scenario "court" {
  title = "The *dam*", summary = "Who opened it?\n\nAnd when?", kind = "fictional", languages = { "en", "ru" },
  author = "Ada & Bo", contact = "ada@example.org", content_note = "Water comes.\n\n> Nobody drowns.\n\n! A dog does.",
  state = { trust = meter { "Trust", 2, min = 0, max = 3 }, told = false, delta = 7 },
}
world "water" { row{ "*", "2021-01-01", 1 }, row{ "*", "2021-03-01", 3 }, row{ "*", "2021-07-01", 7, "D-2" }, row{ "*", "2021-12-01", 12, "D-6" } }
say "zhem" { "Zhem", "zhem", language = "kk" }
fact "D-1" { "The dam broke.", status = "EST", confidence = "H" }
fact "D-2" { "It had rained.", status = "EST", confidence = "M" }
fact "D-3" { "Somebody was paid.", status = "CLAIM", confidence = "L" }
fact "D-4" { "It was *old*.", status = "EST" }
fact "D-5" { "Nobody says this.", status = "EST", confidence = "M" }
fact "D-6" { "A page that is not reached says this.", status = "EST", confidence = "M" }
fact "D-7" { "The clerk wrote.", status = "EST", confidence = "M" }
term "dam" { "Dam", text = "A wall before *water*." }
term "weir" { "Weir", text = "A low dam, {world.water}." }
term "lock" { "Lock", text = "A gate for boats." }
term "sluice" { "Sluice", text = "A gate for water.", forms = { "sluices" } }
term "bank" { "Bank", text = "Land beside water." }
term "ford" { "Ford", text = "Where one walks through." }
term "delta" { "Delta", text = "No page that is reached has this." }
source "letter" { "A *letter*", shows = "Ink.", date = "2021-07-01", status = "unknown" }
source "photo" { "A photo", shows = "Mud.", date = "2021-07-01", status = "disputed",
  history = { { "2021-07-02", "unknown", "The day is not known." }, { "2021-07-03", "confirmed", "It is now." } } }
source "rumour" { "A rumour", shows = "Words.", date = "2021-07-01", status = "confirmed",
  history = { { "2021-07-02", "claimed", "One says so." }, { "2021-07-03", "disputed", "Another does not." } } }
source "minutes" { "The minutes", shows = "Names.", date = "2021-07-01", status = "disputed" }
source "list" { "A list", shows = "More than six.", date = "2021-07-01", status = "disputed" }
source "diary" { "A diary", shows = "Rain.", date = "2021-07-01", status = "disputed" }
edition "long" { "The <whole> case", minutes = 70, start = "hall", aim = "Know *why*.", hook = "Who *pays*?",
  care = "Do not ask who fled.\n\nLet them leave.", talk = "Who was *first*?\n\nWho was last?" }
edition "bare" { "Bare", start = "shore" }
edition "quick" { "Quick", minutes = 25, start = "porch" }
edition "q" { "Quicker", minutes = 26, start = "yard", aim = "A", hook = "?" }
chapter "all" { title = "All", start = "hall", date = "2021-12-31" }
scene "hall" { title = "Hall", gives = { "letter", "minutes", "list" },
  text = { "The [dam] of Zhem, {delta}. {#D-5}", when(function(s) return s.told end, "The [ford] was dry.") },
  choice "on" { "On", go = "why", gives = "rumour" } }
check "why" { { "Why did it break in Zhem, with trust {trust}?", when(function(s) return s.told end, "And the rain?") },
  title = "Why *so*?", scored = true, go = "how", talk = "Is *that* all?\n\nWhat else?",
  answer "old" { "It was *old*", right = true, because = "It was. {#D-4} {#D-1 D-2}" },
  answer "rain" { "Rain at the [bank]", credit = 0.5, because = "There was some in the [weir]. {#D-2}" },
  answer "luck" { "Luck", because = "No." } }
check "how" { "How do you feel at {world.water}?", title = "How?", go = "bench", date = "2021-03-02", talk = "?",
  answer "well" { "Well", because = "*Good*." }, answer "ill" { "Ill", because = "{#D-4}" } }
board "bench" { title = "The *bench*", go = "again", date = "2021-07-04",
  card "rain" { "*Rain*", when = "1 *July*" }, card "paid" { "Money", given = true },
  card "mud" { "Mud", scored = false, when = "5" }, card "broke" { "The break", when = "3 July" },
  card "flood" { "Flood", when = "3 July" }, card "flight" { "Flight" }, card "court" { "Court", given = true, when = "9 July" },
  order = { "rain", "paid", "mud", { "broke", "flood" }, "flight", "court" },
  link "rain_break" { "rain", "broke", answer = "led_to", half = { "trigger", "condition" },
    because = "The [lock] was shut. {#D-1}", evidence = { "letter", "minutes" }, half_evidence = { "photo", "rumour" } },
  link "paid_break" { "paid", "broke", answer = "only_before", because = "Nobody *knows*. {#D-3}" },
  link "break_flight" { "broke", "flight", answer = "stated_reason", half = "led_to", because = "They *said* so. {#D-1}" },
  claim "wet" { "It was *wet*.", answer = "confirmed", because = "The [sluices] were shut. {#D-7}" },
  claim "many" { "Many fled, {world.water}.", answer = "disputed", half = { "claimed", "unknown" }, because = "Two *counts* differ at {world.water}." },
  claim "who" { "Somebody opened it.", answer = "unknown", because = "Nobody saw." } }
board "again" { title = "Again", go = "done", date = "2021-02-01",
  card "one" { "One" }, card "two" { "Two" }, order = { "one", "two" },
  link "one_two" { "one", "two", answer = "condition", because = "As before." },
  claim "more" { "More fled.", answer = "unknown", half = "reported", because = "Not counted." } }
scene "shore" { title = "Shore", text = "A shore.", choice "on" { "On", go = "done" } }
scene "porch" { title = "Porch", text = "A porch.", choice "on" { "On", go = "first" } }
check "first" { "Was it so?", title = "First", go = "second", answer "yes" { "Yes", because = "So." }, answer "no" { "No", because = "So." } }
check "second" { { "Was it *wet*?", "And cold, {world.water}?" }, title = "Second", scored = true, go = "third", date = "2021-03-02",
  answer "yes" { "Yes", right = true, because = "It was." }, answer "no" { "No", because = "It was." } }
check "third" { "Was it old?", title = "Third", scored = true, go = "done",
  answer "yes" { "Yes", right = true, because = "It was." }, answer "no" { "No", because = "It was." } }
scene "yard" { title = "Yard", text = "A yard.", choice "on" { "On", go = "pair" } }
board "pair" { title = "A pair", go = "done",
  card "three" { "Three" }, card "four" { "Four" }, order = { "three", "four" } }
scene "cellar" { title = "Cellar", gives = "diary", text = "[delta] {#D-6}", choice "on" { "On", go = "done" } }
ending "done" { title = "Done", text = "Done." }
