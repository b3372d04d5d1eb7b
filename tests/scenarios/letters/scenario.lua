-- For tests of whole outputs: ids, names and texts of one letter, one item where there may be several, midnight, and
-- numbers next to nothing.
scenario "z" { title = "Z", version = "1", kind = "documented", start = "a", zone = "UTC+1", languages = { "en", "ru" },
  state = { m = meter{ "M", 1, min = 0, max = 1, symbol = "disc" }, n = number{ 0, min = -1, max = 1 }, b = false } }
place "p" { "P", region = "r", zone = "UTC+1", at = { 1, 1 } }
person "q" { "Q" }
term "t" { "T", text = "A [u|u]." }
term "u" { "U", text = "B." }
fact "F-1" { "A.", status = "EST", confidence = "H" }
source "s" { "S", who = "W.", saw = "V.", shows = "K.", text = "A.", date = "2022-01-01 00:00", status = "reported",
  facts = { "F-1" }, history = { { "2022-01-02", "withdrawn", "B. {#F-1}" } } }
chain "c" { "C" }
chain "d" { "D" }
outline "l" { source = "O", rings = { { 0, 0, 0, 2, 2, 2, 2, 0 } } }
world "w" { unit = "u", row{ "r", "2022-01-01", 1, "F-1" } }
chart "m" { "M", tab = "M", kind = "map", outline = "l", source = "O",
  point "x" { "2022-01-01", place = "p", facts = "F-1" }, point "y" { "2022-01-03", place = "p", facts = "F-1" } }
chart "v" { "V", kind = "steps", unit = "u", source = "O", point "x" { "2022-01-01", value = 1, facts = "F-1" } }
chart "k" { "K", kind = "counts", unit = "u", source = "O",
  point "x" { "2022-01-01", "A", value = 1, who = "P", facts = "F-1" } }
chapter "e" { title = "E", start = "a", place = "p", date = "2022-01-01 00:00", at = "c" }
scene "a" { title = "A", speaker = "q", text = { "[A|t] {m} {#F-1}",
    when(function(s) return s.m > 0 end, "B"), when(function(s) return s.n > 0 end, "C") }, plain = "D",
  choice "b" { "B", go = "b", gives = "s" },
  choice "c" { "C", go = "b", needs = "s", why = "N" },
  choice "d" { "D", go = "a", once = true, moves = { m = -1 } },
  choice "e" { "E", go = "q", effect = function(s) s.n = s.n + 1 s.b = true end },
  choice "f" { "F", go = "z" } }
scene "b" { title = "B", at = "d", text = "B", choice "a" { "A", go = "a", moves = { m = { 1, "w" } } },
  choice "c" { "C", go = "q" } }
check "q" { "Q", scored = true, go = "o", answer "a" { "A", right = true, because = "B" },
  answer "b" { "B", because = "C", credit = 0.5 } }
board "o" { title = "O", text = "T", go = "r", card "a" { "A", text = "A" }, card "b" { "B", text = "B" }, order = { "a", "b" },
  link "l" { "a", "b", answer = "led_to", half = { "trigger" }, because = "B", facts = { "F-1" } },
  claim "c" { "C", answer = "disputed", half = "claimed", because = "B", facts = { "F-1" } } }
check "r" { "R", go = "z", answer "a" { "A", because = "B" }, answer "b" { "B", because = "C" } }
ending "z" { title = "Z", text = "Z" }
