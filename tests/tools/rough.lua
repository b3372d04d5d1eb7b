-- A scenario that a walk has much to say about: faults, rounds, and things that no play meets.
scenario "rough" {
  title = "The rough way", kind = "fictional", start = "gate",
  state = {
    trust = meter { "Trust", 2, min = 0, max = 9 }, rumour = meter { "Rumour", 0, min = 0, max = 9, better = "less" },
    evidence = meter { "Evidence", 0, min = 0, max = 9 }, told = false, rounds = 0,
  },
}
fact "R-1" { "The road was closed.", status = "EST", confidence = "H" }
fact "R-2" { "The bridge fell.", status = "EST", confidence = "H" }
fact "R-3" { "Somebody knew.", status = "CLAIM", confidence = "L" }
source "sign" { "A sign", text = "The road was closed. {#R-1} {#R-1 R-1}", shows = "Letters.", date = "2021-01-02", status = "confirmed", facts = { "R-1" } }
source "photo" { "A photo", text = "The bridge fell. {#R-2}", date = "2021-01-02", status = "reported", facts = { "R-2" } }
source "letter" { "A letter", text = "Somebody knew. {#R-3}", date = "2021-01-02", status = "claimed" }
source "will" { "A will", text = "Never given.", date = "2021-01-02", status = "claimed" }
chapter "all" { title = "All", start = "gate", date = "2021-01-02" }
scene "gate" {
  title = "The gate", gives = "sign",
  text = { "You stand at the gate. {#R-1}", when(function(s) return s.trust > 8 end, "All trust you.") },
  choice "ask" { "Ask", go = "road", moves = { trust = { 2, "you asked" }, rumour = { -1, "you asked" } } },
  choice "shout" { "Shout", go = "road", moves = { trust = { -1, "it was loud" }, rumour = { 3, "it was loud" } } },
  choice "in_short" { "On, in short", go = "question", effect = function(s) s.told = true end },
  choice "break" { "Break it", go = "road", effect = function(s) s.rounds = s.rounds .. nil end },
  choice "never" { "Never", go = "vault", needs = function(s) return s.trust > 8 end, why = "Nobody trusts you so." },
}
scene "road" {
  title = "The road", text = { "A road. {#R-2}", when(function(s) return s.rounds > 1 end, "Again.") },
  choice "round" { "Round", go = "road", effect = function(s) s.rounds = s.rounds + 1 end },
  choice "bank" { "To the bank", go = "bank", gives = "photo", moves = { evidence = { 2, "you looked" }, trust = { 1, "you looked" } } },
  choice "on" { "On", go = "question" },
  choice "hidden" { "Hidden", go = "vault", hidden = true, needs = function(s) return s.rounds > 400 end },
}
scene "bank" {
  title = "The bank", gives = "letter", text = "Water. {#R-3}",
  choice "swim" { "Swim", go = "end_wet", needs = function(s) return s.told end, why = "You have not told anybody." },
}
scene "vault" { title = "The vault", gives = "will", text = "Gold.", choice "out" { "Out", go = "end_lost" } }
check "question" {
  "What fell?", title = "What fell?", go = "feeling", scored = true, facts = { "R-2" },
  answer "bridge" { "The bridge", right = true, because = "It did. {#R-2}" },
  answer "road" { "The road", credit = 0.5, because = "It was closed. {#R-1}" },
  answer "sky" { "The sky", because = "It did not." },
}
check "feeling" { "How was it?", title = "How was it?", go = "board", answer "good" { "Good" }, answer "bad" { "Bad" } }
board "board" {
  title = "The board", go = "ways", text = "Put them in order.",
  card "closed" { "Closed", when = "1 July", facts = { "R-1" } }, card "fell" { "Fell", when = "2 July", facts = { "R-2" } },
  card "knew" { "Knew", facts = { "R-3" } },
  order = { "closed", { "fell", "knew" } },
  link "closed_fell" { "closed", "fell", answer = "only_before", half = "led_to", because = "Nothing says so. {#R-1}", facts = { "R-1" } },
  claim "known" { "Somebody knew.", answer = "claimed", half = "disputed", because = "One says so. {#R-3}", facts = { "R-3" } },
}
scene "ways" {
  title = "Ways", text = "Two ways.",
  choice "left" { "Left", go = "end_dry", moves = { trust = { 1, "it was kind" }, evidence = { 1, "it was kind" } } },
  choice "right" { "Right", go = "end_wet", moves = { trust = { -1, "it was not" } } },
}
ending "end_dry" { title = "Dry", text = "You are dry." }
ending "end_wet" { title = "Wet", text = "You are wet." }
ending "end_lost" { title = "Lost", text = "You are lost." }
