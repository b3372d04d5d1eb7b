-- Four records. None is a defeat and none is a prize: each can teach a reader something, and each has a hole in it.

chapter "records" {
  title   = "Your record",
  summary = "What a reader can learn from your notebook, and what not.",
  place   = "archive",
  date    = "2025-01-10",
  speaker = "saule",
  picture = "archive",
  at      = "request",
  bed     = "library",
  start   = "solid_record",
}

local function exposed(s) return s.safety <= 3 end
local function curt(s) return s.trust <= 3 end
local function faces(s) return s.photo == "faces" end
local function no_faces(s) return s.photo ~= "faces" end

ending "solid_record" {
  title   = "A solid record",
  picture = "shelf",
  sound   = "stamp",
  text    = {
    [[
      “Can be leaned on,” she has written.

      **A reader can learn** what a litre cost, which decree came first and at what hour, and who asked whom for help.
      {#F-0101-02 F-0105-01 F-0105-03 F-0106-01} Beside most of the lines it says how you know.

      **A reader cannot learn** who burned city hall, or whether anybody had organised it. {#F-0105-10} You left that
      line open, and it may stay open longer than you would like.
    ]],
    when(curt, [[
      Some people who needed you that week got less of your time than the notebook did, and it shows between the lines.
    ]]),
    when(exposed, [[
      There are people in it who never asked to be, so the box gets a second label: *Ask before lending.*
    ]]),
    "She puts it on the shelf at the height of a hand.",
  },
  plain   = {
    [[
      “Can be leaned on,” she has written.

      **A reader can learn** what a litre cost, which decree came first and at what hour, and who asked whom for help.
      {#F-0101-02 F-0105-01 F-0105-03 F-0106-01} Most lines say how you know.

      **A reader cannot learn** who burned city hall, or whether anybody planned it. {#F-0105-10} You left that line
      open. It may stay open for a long time.
    ]],
    when(curt, [[
      Some people needed you that week. You gave the notebook more time than you gave them, and it shows.
    ]]),
    when(exposed, [[
      Some people in it never asked to be there. The box gets a second label: *Ask before lending.*
    ]]),
    "She puts it on the shelf where a hand can reach it.",
  },
}

ending "fast_then_corrected" {
  title   = "Fast, then corrected",
  picture = "shelf",
  sound   = "page",
  text    = {
    [[
      “Quick. Says where it was wrong,” she has written.

      **A reader can learn** how the week sounded while it happened, and what an honest [correction] looks like. It
      gives the old line, the new line, the hour, and whose mistake it was.

      **A reader cannot learn** how far the first lines travelled. Some are still out there without their correction,
      because nobody can pin one up in every stairwell.
    ]],
    when(exposed, [[
      A few people are easier to find in these pages than they would wish, and that was speed, too.
    ]]),
    "She leaves a gap beside it on the shelf, for letters.",
  },
  plain   = {
    [[
      “Quick. Says where it was wrong,” she has written.

      **A reader can learn** how the week sounded while it happened. A reader can also see an honest [correction]: the
      old line, the new line, the hour, and whose mistake it was.

      **A reader cannot learn** how far the first lines went. Some are still out there, without their correction.
      Nobody can pin one up in every stairwell.
    ]],
    when(exposed, [[
      A few people are easier to find in these pages than they would wish. That was speed, too.
    ]]),
    "She leaves a gap beside it on the shelf, for letters.",
  },
}

ending "kept_safe" {
  title   = "Kept people safe, few proofs",
  picture = "lent",
  sound   = "door",
  text    = {
    [[
      *Careful with people,* she has written.

      **A reader can learn** how much of that week can be told with hardly a name: a price, two decrees, a request,
      and the hours between. {#F-0101-02 F-0105-01 F-0105-03 F-0106-01}

      **A reader cannot learn** much that would convince somebody who doubts it. What you saw, you mostly kept.
    ]],
    when(no_faces, [[
      Nobody at the road can be known by your pictures. They may be glad of that; a historian will sigh.
    ]]),
    when(faces, [[
      The one proof with a face in it has a strip of paper across it now.
    ]]),
    "In the ledger, under *lent to*, the first name is a grandmother’s.",
  },
  plain   = {
    [[
      *Careful with people,* she has written.

      **A reader can learn** much of that week with hardly a name: a price, two decrees, a request, and the hours
      between. {#F-0101-02 F-0105-01 F-0105-03 F-0106-01}

      **A reader cannot learn** much that would convince somebody who doubts it. You kept most of what you saw.
    ]],
    when(no_faces, [[
      Nobody at the road can be known by your pictures. They may be glad of that. A historian will sigh.
    ]]),
    when(faces, [[
      The one proof with a face in it has a strip of paper over it now.
    ]]),
    "In the ledger, under *lent to*, the first name is a grandmother’s.",
  },
}

ending "loud_and_thin" {
  title   = "Loud and thin",
  picture = "cover",
  sound   = "tray",
  text    = {
    [[
      “Read it for what people feared,” she has written.

      **A reader can learn** what ran through telephones and stairwells in those days, how fast, and in whose words.
      That is evidence too, and there is little of it on the shelf.

      **A reader cannot learn** from your pages which of it was so. The hours are there and the prices are there, but
      beside too many lines nothing says who saw it.
    ]],
    when(exposed, [[
      It also tells strangers where some people were. The box gets a second label: *Ask before lending.*
    ]]),
    "She sharpens the pencil, and lays it across the cover with the point towards you.",
  },
  plain   = {
    [[
      “Read it for what people feared,” she has written.

      **A reader can learn** what went through telephones and stairwells in those days, how fast, and in whose words.
      That is evidence too. There is little of it on the shelf.

      **A reader cannot learn** from your pages which of it was true. The hours and the prices are there. But too many
      lines do not say who saw it.
    ]],
    when(exposed, [[
      It also tells strangers where some people were. The box gets a second label: *Ask before lending.*
    ]]),
    "She sharpens the pencil. She lays it across the cover with the point towards you.",
  },
}
