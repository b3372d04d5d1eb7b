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
    Saule, the school librarian, slides an empty notebook across to you.

    “These boxes hold six people’s weeks,” she says. “A driver, a reporter, a dispatcher, a clerk, a pupil, an editor. You keep
    their pages.” All six are invented. The prices and the decrees are on record, and the
    presidents and ministers do only what the real ones did in public.

    “First ask what came first,” says Saule. “Then ask why.”
  ]],
  plain   = [[
    Saule gives you an empty notebook. On the table are some boxes.

    “These boxes hold six people’s weeks,” she says. “A driver, a reporter, a dispatcher, a clerk, a pupil, an editor. You
    keep their pages.” All six are invented. The prices and the decrees are real. Presidents and ministers do only what the
    real ones did in public.

    “First ask what came first,” she says. “Then ask why.”
  ]],
  choice "go_on" { "Sharpen the pencil", go = "weighing" },
}

scene "weighing" {
  title   = "How a record is weighed",
  picture = "columns",
  text    = [[
    **Evidence** is what you can show. **Trust** is whether readers believe your next line. **Rumour** is what you passed on
    unchecked. **Safety** is how well you protect the people in your notes. **Time** is what checking costs.

    A claim has a [status]. *Confirmed*: two kinds of evidence, independent of each other. *Reported*: one source, with a
    name. *Claimed*: someone with an interest says so and shows nothing. *Disputed*: good sources disagree. *Withdrawn*:
    taken back. *Unknown*: nobody can say.

    ! When an official says something, you know that it was said. You don’t yet know that it is true.
  ]],
  plain   = [[
    There are five columns. **Evidence** is what you can show. **Trust** is whether readers believe your next line.
    **Rumour** is what you pass on unchecked. **Safety** is how well you protect the people in your notes. **Time**
    is what a check costs you.

    Six words give the [status] of a claim. *Confirmed*: two kinds of evidence, each on its own. *Reported*: one
    source, with a name. *Claimed*: somebody with an interest says so and shows nothing. *Disputed*: good sources
    do not agree. *Withdrawn*: taken back. *Unknown*: nobody can say.

    ! When an official says something, you know that it was said. You do not yet know that it is true.
  ]],
  choice "first_box" { "Open the first box", go = "queue" },
}
