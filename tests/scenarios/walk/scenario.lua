-- A small scenario whose board can be known by who has read: for the tests of `qantar walk`.
scenario "walk" {
  title = "The mill", version = "1.0.0", kind = "fictional", languages = { "en" }, zone = "UTC+0", start = "office",
  state = {
    evidence = meter { "Evidence", 0, min = 0, max = 8 },
    trust    = meter { "Trust", 4, min = 0, max = 8 },
    rumour   = meter { "Rumour", 0, min = 0, max = 8, better = "less" },
    safety   = meter { "Safety", 4, min = 0, max = 8 },
  },
}

fact "F-1" { "The rain came on the 1st.", status = "EST", confidence = "H" }
fact "F-2" { "The dam broke on the 2nd.", status = "EST", confidence = "H" }
fact "F-3" { "The mill stopped on the 3rd.", status = "EST", confidence = "H" }
fact "F-4" { "The council met on the 4th.", status = "EST", confidence = "H" }
fact "F-5" { "The mill stopped because the dam broke.", status = "EST", confidence = "H" }
fact "F-6" { "The council named the rain as its reason.", status = "EST", confidence = "H" }
fact "F-7" { "Nobody knows who opened the gate.", status = "EST", confidence = "H" }

source "minutes" {
  "Minutes of the council", who = "The clerk.", saw = "The meeting.", shows = "What was said.",
  text = "The mill stopped because the dam broke. {#F-5} The rain is named as the reason. {#F-6}",
  date = "2021-07-04", status = "confirmed",
}
source "letter" {
  "A letter", who = "A neighbour.", saw = "The gate.", shows = "A name, and no more.",
  text = "Nobody knows who opened the gate. {#F-7}", date = "2021-07-04", status = "claimed",
}

chapter "all" { title = "All", date = "2021-07-04", start = "office" }

scene "office" {
  title = "The office", gives = { "minutes", "letter" },
  text = [[
    The rain came on the 1st. {#F-1} The dam broke on the 2nd. {#F-2} On the 3rd the mill stopped. {#F-3} On the 4th the
    council met. {#F-4}
  ]],
  choice "pass_on" { "Pass the name on", go = "question",
    moves = { rumour = { 4, "nobody had checked it" }, trust = { -2, "it was taken back" } } },
  choice "ask" { "Ask who saw it", go = "question",
    moves = { evidence = { 2, "she showed her notes" }, trust = { 2, "you asked first" } } },
  choice "in_short" { "Go on in short", go = "question" },
}

check "question" {
  "What stopped the mill?", title = "One question", go = "table", facts = { "F-5" },
  answer "dam"  { "The dam", right = true, because = "The minutes say so. {#F-5}" },
  answer "rain" { "The rain", because = "It came before. {#F-1}" },
  answer "gate" { "The gate", because = "Nobody knows. {#F-7}" },
}

board "table" {
  title = "The table", go = "ways", text = "Put them in order.",
  card "rain"    { "Rain", when = "1 July", facts = { "F-1" } },
  card "dam"     { "Dam", when = "2 July", facts = { "F-2" } },
  card "mill"    { "Mill", when = "3 July", facts = { "F-3" } },
  card "council" { "Council", when = "4 July", facts = { "F-4" } },
  order = { "rain", "dam", "mill", "council" },
  link "dam_mill" { "dam", "mill", answer = "led_to", half = { "trigger" }, facts = { "F-5" },
    evidence = { "minutes" }, other_sources = { "letter" }, because = "The minutes say so. {#F-5}" },
  link "rain_council" { "rain", "council", answer = "stated_reason", facts = { "F-6" }, because = "They said so. {#F-6}" },
  link "mill_council" { "mill", "council", answer = "only_before", facts = { "F-4" }, because = "Nothing shows it. {#F-4}" },
  link "rain_dam" { "rain", "dam", answer = "trigger", facts = { "F-1" }, because = "It was new that day. {#F-1}" },
  link "rain_mill" { "rain", "mill", answer = "condition", facts = { "F-1" }, because = "It had filled the pond. {#F-1}" },
  link "dam_council" { "dam", "council", answer = "response", facts = { "F-6" }, because = "They met over it. {#F-6}" },
  claim "stopped" { "The mill stopped.", answer = "confirmed", facts = { "F-3" }, because = "It did. {#F-3}" },
  claim "opened"  { "A man opened the gate.", answer = "unknown", facts = { "F-7" }, because = "Nobody knows. {#F-7}" },
  claim "reason"  { "It was the rain.", answer = "claimed", facts = { "F-6" }, because = "They say so. {#F-6}" },
}

scene "ways" {
  title = "Two ways", text = "It is late.",
  choice "on" { "Go home", go = { "loud", "quiet" }, pick = function(s) return s.rumour > 0 and "loud" or "quiet" end },
}
ending "loud" { title = "A name goes round", text = "It was the wrong one." }
ending "quiet" { title = "The minutes are kept", text = "Anybody can read them." }
