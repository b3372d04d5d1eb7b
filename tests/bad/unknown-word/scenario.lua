scenario "bad" { title = "Bad", kind = "fictional", start = "one", state = { trust = 0, mood = "calm", told = false } }
chapter "all" { title = "All", start = "one" }
scene "one" {
  title = "One", text = "You wait.",
  choice "go_on" { "Go on", go = "two", effect = function(s) trust = trust + 1 end }, -- expect: there is no word "trust"; write s.trust
  -- expect: there is no word "trust"; variables belong to the state, which a function is given: function(s) ... s.trust
  choice "stop" { "Stop", go = "two", effect = function() print(trust) end }, -- expect: there is no word "print"; error(...) stops the play and shows what it is given
  choice "join" { "Join", go = "two", effect = function(s) strust = 1 end }, -- expect: there is no word "strust"; write s.trust
  choice "whole" { "Whole", go = "two", effect = function(s) state.trust = 1 end }, -- expect: there is no word "state"; the state is called s here, as function(s) says
  choice "bare" { "Bare", go = "two", effect = function(s) s.trust = visits(two) end }, -- expect: there is no word "two"; an id stands in quotation marks: "two"
  choice "yes" { "Yes", go = "two", effect = function(s) s.trust = ture end }, -- expect: there is no word "ture"; Lua writes true
  choice "read" { "Read", go = "two", effect = function(s) s.trust = visit("one") end }, -- expect: there is no word "visit"; did you mean "visits"?
  choice "count" { "Count", go = "two", effect = function(s) seen = s.trust end }, -- expect: "seen" is new here; write "local" before it, or declare it in the state of the scenario
  choice "lead" { "Lead", go = "two", effect = function(s) go = "two" end }, -- expect: a function cannot go to a scene by go = ...; a choice that leads to one of several has go = { "one", "other" } and pick = function(s) return "other" end
  choice "give" { "Give", go = "two", effect = function(s) gives("note") end }, -- expect: there is no word "gives" in a function; it is a field of the choice, and stands beside the function: gives = ...
  choice "mood" { "Mood", go = "two", effect = function(s) s.mood = glad end }, -- expect: there is no word "glad"; a text stands in quotation marks: "glad"
  choice "new" { "New", go = "two", effect = function(s) local told = true end }, -- expect: local makes a new "told" that nothing reads; to change the variable write s.told
  choice "copy" { "Copy", go = "two", effect = function(s) local trust = s.trust; s.trust = 2 s.told = s.mood == "calm" end },
  choice "move" { "Move", go = { "two", "three" }, pick = function(s) return s.told and "two" or go("three") end }, -- expect: there is no word "go"; a pick returns the id alone, as in return "careful"
  choice "none" { "None", go = "two", effect = function() s.trust = 1 end }, -- expect: there is no word "s" here; a function is given the state when it begins with function(s)
}
ending "three" { title = "Three", text = "The end." }
ending "two" { title = "Two", text = "The end." }
