-- A documented scenario for test_tools_edits.c, which changes each token of it.
local open_hour, names = 8, { "Aigul", "Marat" }
local function greeting(s) return s.trust > 2 and "glad" or names[1] end
scenario "dam" {
  title = "The dam", version = "1.0.0", kind = "documented", start = "gate", zone = "UTC+5",
  languages = { "en" }, author = "A class", licence = "CC BY 4.0",
  state = { trust = meter{ "Trust", 2, min = 0, max = 5, symbol = "disc" }, hours = number{ 0, min = 0, max = 24 },
    told = false, mood = "calm", notes = list(), tally = map() },
}
place "valley" { "The valley", region = "south", at = { 43.2, 76.9 } }
person "clerk" { "Marat Omarov", note = "keeps the gauge" }
person "mayor" { "Dana Iskakova", real = true }
term "gauge" { "Gauge", text = "A rod with marks that shows how high the water stands.", forms = { "the rod" } }
fact "F-1" { "The water rose by a metre in the night of 3 March.", status = "EST", confidence = "H", who = "the gauge" }
fact "F-2" { "The mayor closed the road at six.", status = "EST", confidence = "M", known = "2031-03-03 09:00" }
fact "F-3" { "Somebody opened the gates.", status = "CLAIM", confidence = "L", who = "a neighbour" }
source "log" { "The gauge's log", form = "notes", who = "Marat Omarov", saw = "The rod.", shows = "How the water rose.",
  text = "At four it stood at two metres. At six it stood at three. {#F-1}", date = "2031-03-03 06:00", place = "valley",
  status = "confirmed", facts = { "F-1" } }
source "call" { "A neighbour's call", form = "voice", who = "Not known.", saw = "Lights.", shows = "That people talk.",
  text = "They have opened the gates, I tell you! {#F-3}", date = "2031-03-03 07:00", status = "claimed",
  facts = { "F-3" }, history = { { "2031-03-04", "withdrawn", "The gates were shut." } } }
chain "rise" { "Water rises", date = "2031-03-03" }
chain "shut" { "Road closes", date = "2031-03-03" }
world "level" { unit = "metres", row{ "south", "2031-03-01", 2, "F-1" }, row{ "south", "2031-03-03 06:00", 3, "F-1" } }
chart "water" { "A metre in one night", kind = "steps", unit = "metres", tab = "Water", source = "The gauge",
  point "a" { "2031-03-02", value = 2, facts = { "F-1" } }, point "b" { "2031-03-03", value = 3, facts = { "F-1" } } }
chapter "night" { title = "Night", start = "gate", place = "valley", date = "2031-03-03 06:30", at = "rise" }
scene "gate" {
  title = "At the gate", gives = "log", speaker = "clerk",
  text = { [[ Marat stands at the [gauge] with a lamp. The water stands at {world.level} metres, a metre more than last
      night. {#F-1} He writes the figure into his log, because that is what he is paid for, and he lets you read it.

      > “I write down what I see,” he says. “What it means is for others.” {#invented} ]],
    when({ trust = at_least(3) }, [[ He trusts you now, and gives you his coat. {#invented} ]]),
    when(function(s) return s.hours > open_hour and not s.told end, [[ It is *late*. Nobody else came. {#invented} ]]) },
  plain = [[ Marat reads the rod. The water is higher. {#F-1} ]],
  choice "ask" { "Ask who opened the gates", go = "road", once = true, gives = "call", why = "You have asked.",
    moves = { trust = { -1, "you asked about a rumour" } },
    effect = function(s) s.hours = s.hours + 1 s.notes[#s.notes + 1] = "asked" s.told = true end },
  choice "copy" { "Copy the log", go = "road", needs = { trust = between(1, 5), "log" }, why = "He does not know you.",
    moves = { trust = 1 }, effect = function(s)
      local n = 0
      for i, name in ipairs(names) do if name ~= s.mood then n = n + i end end
      while n > 3 do n = n - 1 end
      s.tally.copied, s.mood = n, greeting(s)
    end },
  choice "leave" { "Walk on", go = { "road", "late" }, pick = function(s)
      if s.told then return "late" elseif random(2) == 1 then return "road" end
      return "late"
    end },
}
scene "road" { title = "The road", at = "shut", facts = { "F-2" }, date = "2031-03-03 09:10",
  text = [[ The road is closed. Dana Iskakova signed the order at six. {#F-2} A sign says so, and a guard says it again. ]],
  choice "again" { "Go back to the gate", go = "gate" }, choice "on" { "Sum up", go = "who", needs = function(s) return s.trust >= 0 end } }
scene "late" { text = [[ You came too late to see anything, and nobody can tell you what there was to see. {#invented} ]],
  choice "on" { "Sum up", go = "who" } }
check "who" { "Who knows when the water rose?", scored = true, go = "order", date = "2031-03-04",
  answer "by_log" { "Marat, by his log", right = true, because = "He read the rod and wrote it down. {#F-1}" },
  answer "by_call" { "The neighbour", because = "Nobody else saw lights. {#F-3}", credit = 0.5 } }
board "order" { title = "What led to what", text = "Put the cards in order.", go = "good", days = { "2031-03-03", "2031-03-04" }, date = "2031-03-04",
  card "water" { "The water rises", at = "2031-03-03 04:00", facts = { "F-1" } },
  card "road" { "The road closes", at = "2031-03-03 06:00", facts = { "F-2" } },
  card "call" { "The neighbour calls", about = "2031-03-03 07:00", facts = { "F-3" } },
  order = { "water", "road", "call" },
  link "wr" { "water", "road", answer = "led_to", half = { "trigger" }, because = "The road lay low. {#F-2}", facts = { "F-2" },
    evidence = "log" },
  link "rc" { "road", "call", answer = "only_before", because = "The call came later, and of itself. {#F-3}", facts = { "F-3" } },
  claim "gates" { "The gates were opened.", answer = "withdrawn", half = "claimed", because = "They were shut. {#F-3}", facts = { "F-3" } } }
ending "good" { title = "Known", text = { "You know what the log says, and who wrote it. {#F-1}",
    when("call", "You also know a rumour, and that it was one. {#F-3}") } }
