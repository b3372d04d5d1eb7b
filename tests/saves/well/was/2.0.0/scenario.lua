-- The second version: the morning is called dawn and the rope a cord, and trust is faith.
scenario "well" {
  title = "The well", version = "2.0.0", kind = "fictional", zone = "UTC+0", start = "dawn",
  renamed = { morning = "dawn", ["source:rope"] = "source:cord", ["state:trust"] = "state:faith" },
  state = { faith = meter{ "Trust", 3, min = 0, max = 8, symbol = "disc" }, lied = false, words = 4, asked = list() },
}
source "cord" { "The rope", who = "A hand.", saw = "Water.", shows = "Marks.", text = "Eleven.", date = "2021-07-01", status = "confirmed" }
source "talk" { "Talk", who = "A seller.", saw = "Nothing.", shows = "Talk.", text = "Friday.", date = "2021-07-02", status = "reported" }
chapter "summer" { title = "A dry summer", date = "2021-07-02 07:30", start = "dawn" }
scene "dawn" { title = "Morning", text = "The rope is wet.", gives = "cord",
  choice "look" { "Look again", go = "dawn", effect = function(s) s.faith = s.faith + 1 s.asked[#s.asked + 1] = "rope" end },
  choice "lie" { "Lie", go = "shed", effect = function(s) s.lied = true end },
  choice "walk" { "Walk on", go = "market" } }
scene "shed" { title = "The shed", text = "It is dark.", gives = "talk", choice "out" { "Out", go = "market" } }
scene "market" { title = "The market", text = "Talk.", choice "home" { "Home", go = "kept" } }
ending "kept" { title = "Kept", text = "The book is kept." }
