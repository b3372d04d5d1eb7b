scenario "bad" { title = "Bad", kind = "fictional", start = "one",
  state = { told = false, trust = number{ 3, min = 0, max = 9 }, name = "Al", seen = list() } }
edition "short" { "Short", start = "one" }
source "note" { "A note", text = "Wait for us.", date = "2021-07-02", status = "reported" }
scene "one" {
  title = "One", text = "You wait.",
  choice "ask" { "Ask", go = "two", gives = "note", effect = function(s)
    -- expect: has is a question and needs parentheses and quotation marks: has("note")
    if has.note then s.told = true end
    -- expect: edition is a question and needs its parentheses: write edition() == "short"
    if edition == "short" then s.told = true end
    -- expect: has is a question and needs its parentheses: write has("note")
    if has == "note" then s.told = true end
    -- expect: s.told is true or false, and + needs a number on either side
    s.trust = s.told + 1
    -- expect: "1" is a text, and + needs a number on either side; write it without quotation marks
    s.trust = s.trust + "1"
    -- expect: edition is a question and needs its parentheses: write edition() ~= "short"
    if edition ~= "short" then s.told = true end
    -- expect: s.name is a text, and + needs a number on either side; texts are joined by ..
    s.name = s.name + "x"
    -- expect: s.told is true or false, and .. joins only texts and numbers; write tostring(s.told)
    s.name = "It is " .. s.told .. "."
    -- expect: nil is nothing, and .. joins only texts and numbers
    s.name = s.name .. nil
    -- expect: s.trust is a number and has no parts; write s.trust alone
    if s.trust.value > 2 then s.told = true end
    -- expect: s.trust is a number and has no functions; to change it write s.trust = s.trust + 1
    s.trust:add(1)
    -- expect: s.trust is a number and cannot be called; write it without what stands behind
    s.trust(1)
    -- expect: s.trust is a number, and # counts the items of a list; write it without #
    s.trust = #s.trust + #s.seen + #s.name
    -- expect: s.told is true or false, and - needs a number
    s.trust = -s.told
    -- expect: random() asks for nothing; write random(6)
    s.trust = random()
    -- expect: s.trust is a number and "3" is a text, and >= compares two numbers; write 3 without quotation marks
    if s.trust >= "3" then s.told = true end
    -- expect: has("note") is true or false and 0 is a number, and > compares two numbers; write has("note")
    if has("note") > 0 then s.told = true end
    -- expect: two comparisons in a row compare true or false with the third; write them with and between them: 1 < s.trust and s.trust < 5
    if 1 < s.trust < 5 then s.told = true end
    s.seen[1] = s.name:upper() .. s.trust
    -- expect: s.seen is a list, and a loop over it is written in ipairs(s.seen)
    for _, name in s.seen do s.name = name end
    -- expect: s.trust is a number, and in needs ipairs of a list or pairs of a map; to count write for i = 1, 3 do
    for i in s.trust do s.name = "x" end
    for i, name in ipairs(s.seen) do s.name = name end
    s.seen.push("x") -- expect: s.seen is a list and has no functions; to add to it write table.insert(s.seen, ...)
    s.trust = s.seen.length -- expect: s.seen is a list; how many items it has is written #s.seen
    s.seen = s.seen + "x" -- expect: s.seen is a list, and + needs a number on either side; to add to it write table.insert(s.seen, ...)
    table.insert(s.seen "x") -- expect: a comma is missing behind s.seen
  end },
}
ending "two" { title = "Two", text = "The end." }
