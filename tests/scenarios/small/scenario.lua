-- A small fictional scenario with one of everything, for tests that must not depend on the shipped one.
scenario "small" {
  title = "The well", subtitle = "A dry summer", version = "1.0.0", kind = "fictional",
  languages = { "en" }, zone = "UTC+0", start = "morning",
  summary = "The well of a village falls. You keep the water book.",
  content_note = "Somebody is thirsty. Nobody dies.",
  promise = "Nothing here happened.",
  state = {
    trust = meter{ "Trust", 3, min = 0, max = 8, symbol = "disc" },
    asked = list(),
    luck = 0,
  },
}

place "village" { "Upper village", region = "hills", zone = "UTC+0" }
person "sana" { "Sana", note = "keeps the water book" }
term "winch" { "Winch", text = "The wheel that brings the bucket up. It *creaks*.", forms = { "the wheel" } }
source "rope" {
  "The marks on the rope", who = "Whoever tied them.", saw = "The water, once a week.",
  shows = "How far it fell.", text = "Eleven marks, the last one wet.",
  place = "village", date = "2021-07-01", status = "confirmed",
}
source "talk" {
  "Talk at the market", who = "A seller.", saw = "Nothing that he would name.",
  shows = "What people say.", text = "“They will close it by Friday.”",
  place = "village", date = "2021-07-02", status = "reported",
  history = { { "2021-07-03", "withdrawn", "He takes it back." } },
}
world "depth" { unit = "metres", row{ "*", "2021-07-01", 11 }, row{ "*", "2021-07-03", 14 } }
chain "falls" { "The water falls", hint = "1 July" }
chain "closed" { "The well is closed", hint = "3 July" }

chapter "summer" {
  title = "A dry summer", summary = "Three days at the well.", place = "village",
  date = "2021-07-02 07:30", speaker = "sana", at = "falls", start = "morning",
}

scene "morning" {
  title = "Morning",
  text = [[
    The rope has **eleven** marks; the water stands {world.depth} metres down. You turn [the wheel].

    > “Lower than ever,” says a neighbour.
  ]],
  choice "measure" { "Measure it yourself", gives = "rope", once = true, go = "morning",
    effect = function(s) s.trust = s.trust + 1 s.asked[#s.asked + 1] = "rope" end },
  choice "tell" { "Tell the village what the marks say", go = "market", needs = "rope",
    why = "You have not measured anything yet.", effect = function(s) s.trust = s.trust + 2 end },
  choice "guess" { "Guess", go = { "market", "rest" },
    pick = function(s) return random(2) == 1 and "market" or "rest" end,
    effect = function(s) s.trust = s.trust - 1 s.luck = s.luck + 1 end },
  choice "secret" { "Show the second book", go = "market", hidden = true,
    needs = { trust = at_least(7) } },
}
scene "rest" {
  title = "Under the tree", text = [[ Nobody asks you anything. ]],
  choice "go_on" { "Go on to the market", go = "market" },
}
scene "market" {
  title = "The market", label = "Meanwhile", gives = "talk",
  text = { [[ A seller talks. ]], when("rope", [[ You think of the marks. ]]) },
  choice "home" { "Walk home and think", go = "question" },
}
check "question" {
  "Which of these did you **see**?", title = "One question", go = "order",
  answer "marks" { "The marks on the rope", right = true, because = "You stood beside them." },
  answer "friday" { "That it will be closed by Friday", because = "You only heard that." },
  answer "both" { "Both", credit = 0.5, because = "One of them, yes." },
}
board "order" {
  title = "What led to what", date = "2021-07-03", text = [[ Put the cards in order. ]], go = "closing",
  card "marks" { "The marks are tied", when = "before July", given = true },
  card "water" { "The water falls", when = "1 July" },
  card "rumour" { "The talk at the market", when = "2 July" },
  card "lock" { "The lid is locked", when = "3 July" },
  order = { "marks", "water", "rumour", "lock" },
  link "water_lock" { "water", "lock", answer = "led_to", half = { "trigger", "condition" },
    because = "Nobody locks a full well." },
  link "rumour_lock" { "rumour", "lock", answer = "only_before", because = "The lock was ordered in June." },
}
scene "closing" {
  title = "The lid", date = "2021-07-03 18:00", at = "closed",
  text = [[ The lid is locked, at {world.depth} metres. ]],
  choice "write" { "Write it down", go = "kept", needs = "rope", why = "You have no measure to write down." },
  choice "leave" { "Close the book", go = "lost" },
}
ending "kept" { title = "The book is kept", date = "2021-07-04", text = [[ It says how deep the rope went. ]] }
ending "lost" { title = "An empty page", date = "2021-07-04", text = [[ The page stays empty. ]] }
