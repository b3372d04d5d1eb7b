-- The first version, for making saves. See ../../../README.md.
scenario "well" {
  title = "The well", version = "1.0.0", kind = "fictional", zone = "UTC+0", start = "morning",
  state = { trust = meter{ "Trust", 3, min = 0, max = 8, symbol = "disc" }, lied = false, words = 4, asked = list() },
}
source "rope" { "The rope", who = "A hand.", saw = "Water.", shows = "Marks.", text = "Eleven.", date = "2021-07-01", status = "confirmed" }
source "talk" { "Talk", who = "A seller.", saw = "Nothing.", shows = "Talk.", text = "Friday.", date = "2021-07-02", status = "reported" }
chapter "summer" { title = "A dry summer", date = "2021-07-02 07:30", start = "morning" }
scene "morning" { title = "Morning", text = "The rope is wet.", gives = "rope",
  choice "look" { "Look again", go = "morning", effect = function(s) s.trust = s.trust + 1 s.asked[#s.asked + 1] = "rope" end },
  choice "lie" { "Lie", go = "shed", effect = function(s) s.lied = true end },
  choice "walk" { "Walk on", go = "market" } }
scene "shed" { title = "The shed", text = "It is dark.", gives = "talk", choice "out" { "Out", go = "market" } }
scene "market" { title = "The market", text = "Talk.", choice "home" { "Home", go = "question" } }
check "question" { "Which did you see?", title = "One question", go = "order",
  answer "marks" { "The marks", right = true, because = "Yes." },
  answer "both" { "Both", credit = 0.5, because = "One of them." } }
board "order" { title = "What led to what", text = "Order the cards.", go = "cellar",
  card "water" { "The water falls", when = "1 July" }, card "rumour" { "Talk", when = "2 July" },
  card "lock" { "The lid is locked", when = "3 July" }, order = { "water", "rumour", "lock" },
  link "water_lock" { "water", "lock", answer = "led_to", because = "So." } }
chapter "night" { title = "Night", date = "2021-07-03 22:00", start = "cellar" }
scene "cellar" { title = "The cellar", text = "It is cold.", choice "sleep" { "Sleep", go = "kept" } }
ending "kept" { title = "Kept", text = "The book is kept." }
