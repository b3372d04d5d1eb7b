-- The frame: a table in a school library, the rules of the notebook, a question that nobody marks.

chapter "opening" {
  title   = "The empty notebook",
  summary = "What you will keep, how it is weighed, and a question to answer before you know.",
  place   = "archive",
  date    = "2025-01-10",
  speaker = "saule",
  picture = "archive",
  bed     = "library",
  start   = "briefing",
}

scene "briefing" {
  title   = "Four boxes and a lamp",
  picture = "boxes",
  sound   = "page",
  text    = [[
    On a table in the school library stand a lamp, four archive boxes and a card that says *pencil only*. Saule
    slides an empty notebook across to you.

    “There is one person’s January in each box,” she says. “A driver, a dispatcher, a clerk and an editor. You will
    keep their pages for them.” These four are invented. The prices, the decrees and the hours are on record, and
    presidents and ministers do only what they did in public.

    “Begin with the order of things,” says Saule, “because people still argue about the order.”
  ]],
  plain   = [[
    Saule gives you an empty notebook. On the table stand four boxes.

    “Each box holds one person’s January,” she says. “A driver, a dispatcher, a clerk and an editor. You keep their
    pages.” The four are invented. The prices, the decrees and the hours are real. Presidents and ministers do only
    what they did in public.

    “Start with the order of things,” she says. “People still argue about the order.”
  ]],
  choice "go_on" { "Sharpen the pencil", go = "weighing" },
}

scene "weighing" {
  title   = "How a record is weighed",
  picture = "columns",
  text    = [[
    Inside the cover are four columns. **Evidence** is what you can show, and **Trust** is whether readers will believe
    your next line. **Rumour** is what you let loose unchecked, and **Safety** is how well you protect the people in
    your notes.

    Below stand six words for the [status] of a claim. *Confirmed* asks for two independent kinds of evidence,
    *Reported* for one named source. *Claimed* means that an interested party says so and shows nothing; *Disputed*,
    that good sources conflict. *Withdrawn* and *Unknown* mean what they say.

    ! An official statement confirms that it was said, not that it is true.
  ]],
  plain   = [[
    There are four columns. **Evidence** is what you can show. **Trust** is whether readers believe your next line.
    **Rumour** is what you pass on without a check. **Safety** is how well you protect the people in your notes.

    Six words give the [status] of a claim. *Confirmed*: two kinds of evidence, each on its own. *Reported*: one
    source, with a name. *Claimed*: somebody with an interest says so and shows nothing. *Disputed*: good sources
    do not agree. *Withdrawn* and *Unknown* mean what they say.

    ! When an official says something, that confirms that it was said. It does not confirm that it is true.
  ]],
  choice "questions" { "Answer a question before you know", go = "pre_spark" },
  choice "first_box" { "Answered on paper already: open the first box", go = "queue" },
}

-- The pre-questions are a baseline, not a test: no answer is keyed, and each is met again in the story. One stands
-- before the first box, two before the second, one before the fourth; whoever answered them on paper skips all.

check "pre_spark" {
  "Before you read: what first brought people out in Zhanaozen, in the west?",
  label = "Before the first box", title = "Nobody marks this", scored = false, go = "queue",
  answer "election" { "An election" },
  answer "abroad"   { "An attack from abroad" },
  answer "price"    { "The price of car fuel" },
  answer "not_yet"  { "I do not know yet" },
}
