-- The frame: a table in a school library, and the rules of the notebook.

chapter "opening" {
  title   = "The empty notebook",
  summary = "What you will keep, and how it is weighed.",
  place   = "archive",
  date    = "2025-01-10",
  speaker = "saule",
  picture = "archive",
  bed     = "library",
  start   = "briefing",
}

scene "briefing" {
  title   = "An empty notebook",
  picture = "boxes",
  sound   = "page",
  text    = [[
    Saule, the school librarian, slides an empty notebook across to you. “Six people wrote down one week for these boxes,”
    she says. All six are invented, but the prices and the decrees are on record, and presidents and ministers do only what
    the real ones did in public.

    Kazakhstan, between Russia and China, is the ninth-largest country in the world and a large exporter of oil and gas, with
    about 19 million people. {#B-13} “First ask what came first,” says Saule, “and only then ask why.”
  ]],
  plain   = [[
    Saule is the school librarian. She gives you an empty notebook. “Six people wrote down one week for these boxes,” she
    says. All six are invented. The prices and the decrees are real. Presidents and ministers do only what the real ones did
    in public.

    Kazakhstan lies between Russia and China. {#B-13} It is the ninth-largest country in the world, with about 19 million
    people. {#B-13} It sells a lot of oil and gas to other countries. {#B-13}

    “First ask what came first,” she says. “Then ask why.”
  ]],
  choice "go_on" { "Sharpen the pencil", go = "weighing" },
  choice "letter" { "Take a letter, if your class plays in groups", go = "group_letter" },
}

local function letter(number)
  return function(s) s.group = number end
end

scene "group_letter" {
  title   = "A letter for each group",
  picture = "cards",
  text    = [[
    Saule has four labels for four groups, and whoever takes a letter gets the same boxes as the others, although not quite the
    same pages in them. {#invented}

    “When you have all closed your notebooks,” she says, “put them side by side. What one group never saw, another can tell
    it.” {#invented}
  ]],
  plain   = [[
    Saule has four labels. Each group takes one. The boxes are the same for all, but some of the pages are not. {#invented}

    “Put your notebooks side by side at the end,” she says. “Tell each other what you saw.” {#invented}
  ]],
  choice "a" { "Take A", go = "weighing", effect = letter(1) },
  choice "b" { "Take B", go = "weighing", effect = letter(2) },
  choice "c" { "Take C", go = "weighing", effect = letter(3) },
  choice "d" { "Take D", go = "weighing", effect = letter(4) },
}

scene "weighing" {
  title   = "How a record is weighed",
  picture = "columns",
  text    = [[
    **Evidence** is what you can show, **Trust** is whether readers believe your next line, and **Rumour** is what you
    passed on unchecked. **Safety** is how well you protect the people in your notes, and **Time** is what checking costs.

    Two independent kinds of evidence make a claim *confirmed*, one named source makes it *reported*, and somebody with an
    interest who shows nothing makes it *claimed*. Its [status] can also be
    *disputed* among good sources, *withdrawn* or *unknown*.

    ! When an official says something, you know that it was said, but not yet that it is true.
  ]],
  plain   = [[
    You keep five things. **Evidence** is what you can show. **Trust** is whether readers believe your next line.
    **Rumour** is what you pass on unchecked. **Safety** is how well you protect the people in your notes. **Time** is what
    a check costs you.

    Six words give the [status] of a claim. *Confirmed*: two kinds of evidence, each on its own. *Reported*: one source,
    with a name. *Claimed*: somebody with an interest says so and shows nothing. *Disputed*: good sources do not agree.
    *Withdrawn*: taken back. *Unknown*: nobody can say.

    ! When an official says something, you know that it was said. You do not yet know that it is true.
  ]],
  choice "first_box" { "Open the first box", go = "queue" },
}
