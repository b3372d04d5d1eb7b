scenario "bad" { title = "Bad", kind = "fictional", start = "one",
  state = { told = false, trust = number{ 3, min = 0, max = 9 }, mood = "calm", seen = list() } }
source "note" { "A note", text = "Wait for us.", date = "2021-07-02", status = "reported" }
local moods = { "sad", glad = 1 }
scene "one" {
  title = "One", text = "You wait.",
  -- expect: this condition returns nothing, so it never holds; write return before what it asks
  choice "look" { "Look", go = "two", needs = function() has("note") end, why = "No." },
  choice "wait" { "Wait", go = "two", needs = function(s) if s.told then return has("note") end end, why = "No." },
  choice "ask" { "Ask", go = "three", gives = "note", effect = function(s)
    s.mood = "angry"
    -- expect: s.told is true or false and "true" is a text, so this never holds; write s.told
    if s.told == "true" then s.trust = 1 end
    -- expect: s.told is true or false and "false" is a text, so this never holds; write not s.told
    if s.told == "false" then s.trust = 1 end
    -- expect: s.trust is a number and "4" is a text, so this never holds; write 4 without quotation marks
    if s.trust == "4" then s.told = true end
    -- expect: s.trust > 10 never holds: s.trust goes from 0 to 9
    if s.trust > 10 then s.told = true end
    -- expect: s.trust < 0 never holds: s.trust goes from 0 to 9
    if 0 > s.trust then s.told = true end
    -- expect: s.trust is a number and never nil, so this always holds; write s.trust > 0
    if s.trust ~= nil then s.told = true end
    -- expect: nothing makes s.mood "angy", so this never holds; did you mean "angry"?
    if s.mood == "angy" or s.mood == "sad" or s.mood == "glad" then s.told = true end
    -- expect: check "quiz" has no answer "prise", so this never holds; did you mean "price"?
    if answered("quiz") == "prise" or answered("quiz") == "rain" then s.told = true end
    -- expect: has("note") is true or false and 1 is a number, so this never holds; write has("note")
    if has("note") == 1 then s.told = true end
    -- expect: visits("one") is a number and never true, so this never holds; write visits("one") > 0
    if visits("one") == true then s.told = true end
    -- expect: not belongs to s.trust alone here; write s.trust ~= 3, or not (s.trust == 3)
    if not s.trust == 3 then s.told = true end
    -- expect: s.seen is a list and "well" is a text, so this never holds
    if s.seen == "well" then s.told = true end
    -- expect: #s.seen is a number and "1" is a text, so this never holds; write 1 without quotation marks
    if #s.seen == "1" then s.told = true end
    if not s.told == true and s.trust + 5 > 10 and answered("quiz") == nil then s.mood = moods[1] end
    s.seen[1] = "well"
  end },
}
scene "three" {
  title = "Three", text = { "You wait.", when({ mood = any_of{ "calm", "angry" } }, "They look at you.") },
  choice "sit" { "Sit down", go = "two",
    needs = { mood = "clam" }, why = "Not now." }, -- expect: nothing makes mood "clam", which choice "sit" asks for; did you mean "calm"?
  choice "run" { "Run", go = "quiz" },
}
check "quiz" { "Why?", go = "two", answer "price" { "The price", right = true, because = "Yes." }, answer "rain" { "Rain", because = "No." } }
ending "two" { title = "Two", text = "The end." }
