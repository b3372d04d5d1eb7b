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
local function unexposed(s) return s.safety > 3 end
local function short_of_trust(s) return s.trust <= 3 end
local function faces(s) return s.photo == "faces" end
local function no_faces(s) return s.photo ~= "faces" and s.photo ~= "" end

local ASK_FIRST = when(exposed, [[
  A label on the cover says: *Ask before lending.*
]])

ending "solid_record" {
  title   = "A solid record",
  picture = "shelf",
  sound   = "stamp",
  text    = {
    [[
      “People can rely on this,” Saule has written.

      **A reader can learn** what a litre cost, what the decrees ordered, and who asked whom for help. Most lines say how you
      know.

      **A reader cannot learn** who organised the violence, or why sites were left unguarded. {#S10-03} That line is still open.
    ]],
    when(short_of_trust, "Fewer people believe you now than at the start."),
    ASK_FIRST,
    "She puts it on the shelf, within easy reach.",
  },
  plain   = {
    [[
      “People can rely on this,” Saule has written.

      **A reader can learn** what a litre cost, what the decrees ordered, and who asked for help. Most lines say how you know.

      **A reader cannot learn** who organised the violence, or why nobody guarded some sites. {#S10-03} That line is still
      open.
    ]],
    when(short_of_trust, "Fewer people believe you now than at the start."),
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

      **A reader can learn** how the week sounded while it happened, and from your [correction] what was wrong.

      **A reader cannot learn** how far the first lines travelled before that.
    ]],
    ASK_FIRST,
    "She leaves a gap beside it on the shelf, for letters.",
  },
  plain   = {
    [[
      “Quick, and it says where it was wrong,” Saule has written.

      **A reader can learn** how the week sounded while it happened. Your [correction] also says what was wrong.

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

      **A reader can learn** where each line comes from. You took the time to check, and it shows.

      **A reader cannot learn** from you what people believed while it happened. By the time your lines were ready, people
      had read others, some of them wrong.
    ]],
    ASK_FIRST,
    "She stamps it with the date, twice, because the stamp was dry.",
  },
  plain   = {
    [[
      “Right, and late,” Saule has written.

      **A reader can learn** where each line comes from. You took the time to check.

      **A reader cannot learn** what people believed at the time. When your lines were ready, people had read others. Some
      of those were wrong.
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
    when(unexposed, "“Careful with people,” Saule has written."),
    when(exposed, "“Little to prove it with,” Saule has written."),
    [[
      **A reader can learn** how much of that week can be told with hardly a name: a price, the decrees, a request, and the
      hours between them.

      **A reader cannot learn** much that would convince someone who doubts it, because few of your lines show how you know.
    ]],
    when(no_faces, "No one can be recognised in your pictures, which protects people and makes the pictures weaker as proof."),
    when(faces, "Strips of paper cover the faces in your picture."),
    ASK_FIRST,
    "It is lent out the same afternoon.",
  },
  plain   = {
    when(unexposed, "“Careful with people,” Saule has written."),
    when(exposed, "“Little to prove it with,” Saule has written."),
    [[
      **A reader can learn** much of that week with hardly a name: a price, the decrees, a request, and the hours between them.

      **A reader cannot learn** much that would convince someone who doubts it. Few of your lines show how you know.
    ]],
    when(no_faces, "No one can be recognised in your pictures. That protects people. It also makes the pictures weaker as proof."),
    when(faces, "Strips of paper cover the faces in your picture."),
    ASK_FIRST,
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
      evidence too.

      **A reader cannot learn** from your pages which of it was true. Too many lines do not say who saw it.
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

      **A reader can learn** what happened in several places, and when.

      **A reader cannot learn** from your table what led to what. Too many of your arrows say something that the record does not
      show.
    ]],
    ASK_FIRST,
    "She leaves the cards where they are. “Come back tomorrow,” she says, “and look at them one by one.”",
  },
  plain   = {
    [[
      “The pieces are here. The chain is not,” Saule has written.

      **A reader can learn** what happened in several places, and when.

      **A reader cannot learn** from your table what led to what. Too many of your arrows say something that the record does
      not show.
    ]],
    ASK_FIRST,
    "She leaves the cards where they are. “Come back tomorrow,” she says, “and look at them one by one.”",
  },
}
