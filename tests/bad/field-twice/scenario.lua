-- expect: tests.lua:3: expect is given twice in the same braces, and Lua keeps the last one; the first is in line 2, and what is expected between steps is written expect { ... }, without =
scenario "bad" { title = "Bad", kind = "fictional", start = "one",
  -- expect: told is given twice in the same braces, and Lua keeps the last one; the first is in line 4
  state = { told = false, steps = 0, told = true } }
scene "one" {
  title = "One", text = "You wait.",
  choice "look" { "Look", go = "one",
    effect = function(s)
      local go, title = "one", "two"
      if s.steps > 1 then s.told = false else s.told = true end
      for i = 1, 2 do go = title end
      s.steps, s.told = 3, go == "one"
    end,
    -- expect: go is given twice in the same braces, and Lua keeps the last one; the first is in line 7
    go = "two" },
  -- expect: go is given twice in the same braces, and Lua keeps the last one; the first is in line 17
  choice "wait" { "Wait", go = "two", go = "two" },
}
ending "two" { title = "Two", text = "The end." }
