-- Six records. None is a defeat and none is a prize: each can teach a reader something, and each has a gap. What an ending
-- says of the notebook depends on what was kept; whether the chain was understood decides the sixth (verdict.lua).

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
local function short_of_trust(s) return s.trust <= 3 end
local function faces(s) return s.photo == "faces" end
local function no_faces(s) return s.photo ~= "faces" and s.photo ~= "" end

local ASK_FIRST = when(exposed, [[
  A second label says: *Ask before lending.*
]])

ending "solid_record" {
  title   = "A solid record",
  picture = "shelf",
  sound   = "stamp",
  text    = {
    [[
      “People can rely on this,” Saule has written.

      **A reader can learn** what a litre cost, what the decrees ordered, and who asked whom for help. Beside most lines it says
      how you know.

      **A reader cannot learn** who burned city hall, or whether anyone had planned it. {#S10-03} You left that line open, and
      it may stay open for a long time.
    ]],
    when(short_of_trust, "Some people needed you that week, and the notebook got more of your time than they did."),
    ASK_FIRST,
    "She puts it on the shelf, within easy reach.",
  },
  plain   = {
    [[
      “People can rely on this,” Saule has written.

      **A reader can learn** what a litre cost, what the decrees ordered, and who asked for help. Most lines say how you know.

      **A reader cannot learn** who burned city hall, or whether anyone planned it. {#S10-03} You left that line open.
    ]],
    when(short_of_trust, "Some people needed you that week. You gave the notebook more time than you gave them."),
    ASK_FIRST,
    "She puts it on the shelf, where a hand can reach it.",
  },
}

ending "fast_then_corrected" {
  title   = "Fast, then corrected",
  picture = "shelf",
  sound   = "page",
  text    = {
    [[
      “Quick, and it says where it was wrong,” Saule has written.

      **A reader can learn** how the week sounded while it happened. Your [correction] shows the old line, the new line, the hour,
      and whose mistake it was.

      **A reader cannot learn** how far the first lines travelled. Some are still out there without their correction, because
      nobody can pin one up in every stairwell.
    ]],
    ASK_FIRST,
    "She leaves a gap beside it on the shelf, for letters.",
  },
  plain   = {
    [[
      “Quick, and it says where it was wrong,” Saule has written.

      **A reader can learn** how the week sounded while it happened. A reader can also see an honest [correction]: the old line,
      the new line, and the hour.

      **A reader cannot learn** how far the first lines went. Some are still out there, without their correction.
    ]],
    ASK_FIRST,
    "She leaves a gap beside it on the shelf, for letters.",
  },
}

ending "careful_late" {
  title   = "Careful, but late",
  picture = "shelf",
  sound   = "stamp",
  text    = {
    [[
      “Right, and late,” Saule has written.

      **A reader can learn** where each line comes from. You asked, you waited, you read to the end of the page, and it shows.

      **A reader cannot learn** from you what people believed while it happened. By the time your lines were ready, other lines
      had been read, and some of those were wrong.
    ]],
    ASK_FIRST,
    "She stamps it with the date, twice, because the stamp was dry.",
  },
  plain   = {
    [[
      “Right, and late,” Saule has written.

      **A reader can learn** where each line comes from. You asked, you waited, and you read to the end of the page.

      **A reader cannot learn** what people believed at the time. When your lines were ready, other lines had been read. Some of
      those were wrong.
    ]],
    ASK_FIRST,
    "She stamps it with the date, twice, because the stamp was dry.",
  },
}

ending "kept_safe" {
  title   = "Kept people safe, few proofs",
  picture = "lent",
  sound   = "door",
  text    = {
    [[
      “Careful with people,” Saule has written.

      **A reader can learn** how much of that week can be told with hardly a name: a price, the decrees, a request, and the hours
      between them.

      **A reader cannot learn** much that would convince someone who doubts it. You kept most of what you saw to yourself.
    ]],
    when(no_faces, "No one can be recognised in your pictures. They may be glad of that, and a historian will sigh."),
    when(faces, "A strip of paper covers the one face in it."),
    "It is lent out the same afternoon.",
  },
  plain   = {
    [[
      “Careful with people,” Saule has written.

      **A reader can learn** much of that week with hardly a name: a price, the decrees, a request, and the hours between them.

      **A reader cannot learn** much that would convince someone who doubts it. You kept most of what you saw to yourself.
    ]],
    when(no_faces, "No one can be recognised in your pictures. They may be glad of that. A historian will sigh."),
    when(faces, "A strip of paper covers the one face in it."),
    "It is lent out the same afternoon.",
  },
}

ending "loud_and_thin" {
  title   = "Loud and thin",
  picture = "cover",
  sound   = "tray",
  text    = {
    [[
      “Read it to learn what people feared,” Saule has written.

      **A reader can learn** what ran through telephones and stairwells in those days, how fast, and in whose words. That is
      evidence too, and there is little of it on the shelf.

      **A reader cannot learn** from your pages which of it was true. Beside too many lines nothing says who saw it.
    ]],
    ASK_FIRST,
    "She sharpens your pencil and gives it back to you.",
  },
  plain   = {
    [[
      “Read it to learn what people feared,” Saule has written.

      **A reader can learn** what went through telephones and stairwells in those days, how fast, and in whose words. That is
      evidence too.

      **A reader cannot learn** from your pages which of it was true. Too many lines do not say who saw it.
    ]],
    ASK_FIRST,
    "She sharpens your pencil and gives it back to you.",
  },
}

ending "broken_chain" {
  title   = "A broken chain",
  picture = "cover",
  sound   = "card",
  text    = {
    [[
      “The pieces are here. The chain is not,” Saule has written.

      **A reader can learn** what happened in many places, and often who said so.

      **A reader cannot learn** from your table what led to what. Most of your arrows say something that the record does not
      show, and a reader would go away with reasons that nobody has found.
    ]],
    ASK_FIRST,
    "She leaves the cards where they are. “Come back tomorrow,” she says, “and look at them one by one.”",
  },
  plain   = {
    [[
      “The pieces are here. The chain is not,” Saule has written.

      **A reader can learn** what happened in many places, and often who said so.

      **A reader cannot learn** from your table what led to what. Most of your arrows say more than the record shows.
    ]],
    ASK_FIRST,
    "She leaves the cards where they are. “Come back tomorrow,” she says, “and look at them one by one.”",
  },
}
