scenario "bad" { title = "Bad", kind = "fictional", start = "one", state = { mood = "calm", steps = 0, seen = list() } }
source "note" { "A note", who = "A clerk.", saw = "The pump.", shows = "A price.", text = "It says 60.",
  status = "reported", date = "2031-03-01" }
source "map" { "A map", who = "A clerk.", saw = "The roads.", shows = "Where they go.", text = "Two roads.",
  status = "reported", date = "2031-03-01" }
local function named(s) return s.steps > 2 and "far" or "near" end
scene "one" {
  title = "One", text = "You wait.",
  choice "look" { "Look", go = "two", gives = { "note", "map" },
    effect = function(s)
      s.mood = named(s) == "far" and "tired" or "calm"
      s.steps = s.steps + 1
      s.seen[#s.seen + 1] = "road"
      -- expect: visits("one") is a number, and in Lua every number counts as true, 0 too; write visits("one") > 0
      if visits("one") and s.steps > 1 then s.mood = "calm" end
      -- expect: s.seen is a list, and in Lua every list counts as true, an empty one too; write #s.seen > 0
      if s.steps == 1 then s.mood = "calm" elseif s.seen then s.mood = "tired" end
      -- expect: s.steps is a number, and in Lua every number counts as true, 0 too, so this 'not' never holds; write s.steps == 0
      local still = not s.steps
      if still then s.steps = s.steps or 1 end
    end },
  choice "read" { "Read both", go = "two", why = "You lack one.",
    -- expect: "note" before 'and' changes nothing, since every text and number counts as true; to ask for two things write { "one", "other" }
    needs = "note" and "map" },
  -- expect: "two" before 'or' is always taken, since every text and number counts as true; to ask for one of two things write any_of{ "one", "other" }, to choose between scenes go = { "one", "other" } with a pick
  choice "leave" { "Leave", go = "two" or "one" },
  choice "sit" { "Sit", go = "two", why = "Not now.",
    needs = function(s)
      -- expect: "tired" behind 'or' always counts as true, since it is compared with nothing; write the comparison again: s.mood == "calm" or s.mood == "glad"
      return s.mood == "calm" or "tired"
    end },
}
ending "two" { title = "Two", text = "The end." }
