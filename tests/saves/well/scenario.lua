-- The present version. Since 1.0.0: morning, then dawn, is daybreak; the shed, the night and the talk
-- are gone, with "lied"; "courage" is new; "words" has become a text; an answer and a card are others.
scenario "well" {
  title = "The well", version = "3.0.0", kind = "fictional", zone = "UTC+0", start = "gate",
  renamed = { morning = "dawn", dawn = "daybreak", ["source:rope"] = "source:cord", ["state:trust"] = "state:faith" },
  state = {
    faith = meter{ "Trust", 3, min = 0, max = 8, symbol = "disc" },
    courage = meter{ "Courage", 2, min = 0, max = 4, symbol = "diamond" },
    words = "none", asked = list(),
  },
}
source "cord" { "The rope", who = "A hand.", saw = "Water.", shows = "Marks.", text = "Eleven.", date = "2021-07-01", status = "confirmed" }
chapter "summer" { title = "A dry summer", date = "2021-07-02 07:30", start = "gate" }
scene "gate" { title = "The gate", text = "It stands open.", choice "in" { "Go in", go = "daybreak" } }
scene "daybreak" { title = "Daybreak", text = "The rope is wet.", gives = "cord",
  choice "look" { "Look again", go = "daybreak", effect = function(s) s.faith = s.faith + 1 s.asked[#s.asked + 1] = s.words end },
  choice "walk" { "Walk on", go = "market" } }
scene "market" { title = "The market", text = "Talk.", choice "home" { "Home", go = "question" } }
check "question" { "Which did you see?", title = "One question", go = "order",
  answer "marks" { "The marks", right = true, because = "Yes." },
  answer "neither" { "Neither", because = "No." } }
board "order" { title = "What led to what", text = "Order the cards.", go = "kept",
  card "water" { "The water falls", when = "1 July" }, card "winch" { "The winch breaks", when = "2 July" },
  card "lock" { "The lid is locked", when = "3 July" }, order = { "water", "winch", "lock" },
  link "water_lock" { "water", "lock", answer = "led_to", because = "So." } }
ending "kept" { title = "Kept", text = "The book is kept." }
