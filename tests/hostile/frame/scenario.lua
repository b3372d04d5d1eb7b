-- What every attack stands in: it is included as attack.lua and may return parts of a scene. The
-- player says hit, back, undo, well: through the attack, out of the error page, to a good end.
local attack = include "attack.lua" or {}

scenario "frame" {
  title = "The frame", kind = attack.kind or "fictional", start = "door", summary = "A door.", renamed = attack.renamed,
  state = attack.state or {
    count = 0, ratio = 0.5, open = false, name = "Aigul", list = list(), map = map(),
    few = number{ 1, min = 0, max = 9 },
  },
}
person "aigul" { "Aigul" }
term "hinge" { "Hinge", text = "What a door hangs on." }
source "paper" { "A paper", text = "Words.", date = "2022-01-02", status = "confirmed" }
world "price" { unit = "tenge", row{ "*", "2021-01-01", 60 } }

scene "door" {
  title = "Door", date = "2022-01-02", text = attack.state and "Closed." or "Door {count} {ratio} {name}.",
  choice "hit" { "Hit", go = { "room", "out" }, effect = attack.effect,
    pick = attack.pick or function(s) return "room" end },
  choice "well" { "Be well", go = "out" },
}
scene "room" {
  title = "Room", date = "2022-01-03", text = attack.text or { "Here.", when(attack.when or function(s) return false end, "Seen.") },
  choice "well" { "Be well", go = "out", needs = attack.needs or function(s) return true end },
}
ending "out" { title = "Out", text = "You are out." }
