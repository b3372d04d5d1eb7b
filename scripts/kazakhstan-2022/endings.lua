-- Six records. None is a defeat and none is a prize: each can teach a reader something, and each has a gap. Which one it is
-- says verdict.lua; what each says of the notebook depends on what was kept and on how much of the chain was understood.

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

local understood = include "understood.lua"

local function lesson() return edition() == "lesson" end
local function exposed(s) return s.safety <= 3 end
local function short_of_trust(s) return s.trust <= 3 end
local function faces(s) return s.photo == "faces" end
local function no_faces(s) return s.photo ~= "faces" and s.photo ~= "" end
local function well_kept(s) return s.evidence >= (lesson() and 6 or 14) end
local function thinly_kept(s) return not well_kept(s) end
local function hearsay(s) return s.rumour >= (lesson() and 4 or 5) end
local function no_hearsay(s) return not hearsay(s) end

-- What the board says: the whole chain, most of it, about half of it.
local function arrows(low, high)
  return function()
    local part = understood()
    return part >= low and part < high
  end
end
local WHOLE = when(arrows(0.85, 2), "Your arrows stop where the record stops.")
local MOST = when(arrows(0.65, 0.85), "Most of your arrows fit the record.")
local HALF = when(arrows(0, 0.65), "About half of your arrows fit the record.")

local ASK_FIRST = when(exposed, "A label on the cover says: “Ask before lending.”")
local ASK_FIRST_TOO = when(function(s) return exposed(s) and hearsay(s) end, "A label on the cover says: “Ask before lending.”")
local DISBELIEVED = when(short_of_trust, "Fewer people believe you now than at the start.")

ending "solid_record" {
  title   = "A solid record",
  picture = "shelf",
  sound   = "stamp",
  text    = {
    [[
      “People can rely on this,” Saule has written.

      **A reader can learn** what a litre cost, what the decrees ordered and who asked whom for help, because most of your lines
      say how you know.
    ]],
    WHOLE,
    MOST,
    HALF,
    [[
      **A reader cannot learn** who organised the violence, or why sites were left unguarded, since that is still open. {#S10-03}
    ]],
    DISBELIEVED,
    ASK_FIRST,
    [[
      She puts it on the shelf, within easy reach.
    ]],
  },
  plain   = {
    [[
      “People can rely on this,” Saule has written.

      **A reader can learn** what a litre cost, what the decrees ordered, and who asked for help. Most lines say how you know.
    ]],
    WHOLE,
    MOST,
    HALF,
    [[
      **A reader cannot learn** who organised the violence, or why nobody guarded some sites. {#S10-03} That is still open.
    ]],
    DISBELIEVED,
    ASK_FIRST,
    [[
      She puts it on the shelf, where a hand can reach it.
    ]],
  },
}

ending "fast_then_corrected" {
  title   = "Fast, then corrected",
  picture = "shelf",
  sound   = "page",
  text    = {
    [[
      “Quick, and it says where it was wrong,” Saule has written.

      **A reader can learn** how the week sounded while it happened, and from your [corrections] what turned out to be wrong.
    ]],
    WHOLE,
    MOST,
    HALF,
    [[
      **A reader cannot learn** how far the first lines travelled, since nobody knows who copied them.
    ]],
    ASK_FIRST,
    [[
      She leaves a gap beside it on the shelf, for letters.
    ]],
  },
  plain   = {
    [[
      “Quick, and it says where it was wrong,” Saule has written.

      **A reader can learn** how the week sounded while it happened. Your [corrections] also say what was wrong.
    ]],
    WHOLE,
    MOST,
    HALF,
    [[
      **A reader cannot learn** how far the first lines went. Nobody knows who had copied them by then.
    ]],
    ASK_FIRST,
    [[
      She leaves a gap beside it on the shelf, for letters.
    ]],
  },
}

ending "careful_late" {
  title   = "Careful, but late",
  picture = "shelf",
  sound   = "stamp",
  text    = {
    [[
      “Right, and late,” Saule has written.
    ]],
    when(well_kept, [[
      **A reader can learn** where each line comes from, because you took the time to check it, and it shows.
    ]]),
    when(thinly_kept, [[
      **A reader can learn** where your lines come from, although there are not many of them.
    ]]),
    WHOLE,
    MOST,
    HALF,
    [[
      **A reader cannot learn** what people believed while it happened, because by the time your lines were ready they had read
      other ones.
    ]],
    ASK_FIRST,
    [[
      She stamps it twice, because the stamp was dry.
    ]],
  },
  plain   = {
    [[
      “Right, and late,” Saule has written.
    ]],
    when(well_kept, [[
      **A reader can learn** where each line comes from. You took the time to check.
    ]]),
    when(thinly_kept, [[
      **A reader can learn** where your lines come from. There are not many of them.
    ]]),
    WHOLE,
    MOST,
    HALF,
    [[
      **A reader cannot learn** what people believed at the time. When your lines were ready, people had read others. Some of
      those were wrong.
    ]],
    ASK_FIRST,
    [[
      She stamps it twice, because the stamp was dry.
    ]],
  },
}

ending "kept_safe" {
  title   = "Kept people safe, few proofs",
  picture = "lent",
  sound   = "door",
  text    = {
    [[
      “Careful with people,” Saule has written.

      **A reader can learn** how much of that week can be told with hardly a name: a price, the decrees, a request, and the
      hours between them.
    ]],
    WHOLE,
    MOST,
    HALF,
    [[
      **A reader cannot learn** much that would convince someone who doubts it, because few of your lines show how you know.
    ]],
    when(no_faces, [[
      No one can be recognised in your pictures, which protects people and makes the pictures weaker as proof.
    ]]),
    when(faces, [[
      Strips of paper cover the faces in your picture.
    ]]),
    [[
      It is lent out the same afternoon.
    ]],
  },
  plain   = {
    [[
      “Careful with people,” Saule has written.

      **A reader can learn** much of that week with hardly a name: a price, the decrees, a request, and the hours between them.
    ]],
    WHOLE,
    MOST,
    HALF,
    [[
      **A reader cannot learn** much that would convince someone who doubts it. Few of your lines show how you know.
    ]],
    when(no_faces, [[
      No one can be recognised in your pictures. That protects people. It also makes the pictures weaker as proof.
    ]]),
    when(faces, [[
      Strips of paper cover the faces in your picture.
    ]]),
    [[
      It is lent out the same afternoon.
    ]],
  },
}

ending "loud_and_thin" {
  title   = "Loud and thin",
  picture = "cover",
  sound   = "tray",
  text    = {
    when(hearsay, [[
      “Read it to learn what people feared,” Saule has written.

      **A reader can learn** what ran through telephones and stairwells in those days, how fast, and in whose words, and that is
      evidence too.
    ]]),
    when(no_hearsay, [[
      “It shows people more clearly than what happened,” Saule has written.

      **A reader can learn** who was there and who spoke, because many of them can be recognised in your pages.
    ]]),
    WHOLE,
    MOST,
    HALF,
    when(hearsay, [[
      **A reader cannot learn** from your pages which of it was true, because too many lines do not say who saw it.
    ]]),
    when(no_hearsay, [[
      **A reader cannot learn** how you know the rest, because too few of your lines say so.
    ]]),
    ASK_FIRST_TOO,
    [[
      She sharpens your pencil and gives it back to you.
    ]],
  },
  plain   = {
    when(hearsay, [[
      “Read it to learn what people feared,” Saule has written.

      **A reader can learn** what went through telephones and stairwells in those days, how fast, and in whose words. That is
      evidence too.
    ]]),
    when(no_hearsay, [[
      “It shows people more clearly than what happened,” Saule has written.

      **A reader can learn** who was there and who spoke. Many of them can be recognised in your pages.
    ]]),
    WHOLE,
    MOST,
    HALF,
    when(hearsay, [[
      **A reader cannot learn** from your pages which of it was true. Too many lines do not say who saw it.
    ]]),
    when(no_hearsay, [[
      **A reader cannot learn** how you know the rest. Too few of your lines say so.
    ]]),
    ASK_FIRST_TOO,
    [[
      She sharpens your pencil and gives it back to you.
    ]],
  },
}

ending "broken_chain" {
  title   = "A broken chain",
  picture = "cover",
  sound   = "card",
  text    = {
    [[
      “The pieces are here. The chain is not,” Saule has written.
    ]],
    when(well_kept, [[
      **A reader can learn** what happened in several places and when, and mostly how you know it.
    ]]),
    when(thinly_kept, [[
      **A reader can learn** what happened in several places, and when.
    ]]),
    [[
      **A reader cannot learn** from your table what led to what, because too many of your arrows say something that the record
      does not show.
    ]],
    ASK_FIRST,
    [[
      “Come back tomorrow,” she says, “and look at the cards one by one.”
    ]],
  },
  plain   = {
    [[
      “The pieces are here. The chain is not,” Saule has written.
    ]],
    when(well_kept, [[
      **A reader can learn** what happened in several places and when, and mostly how you know it.
    ]]),
    when(thinly_kept, [[
      **A reader can learn** what happened in several places, and when.
    ]]),
    [[
      **A reader cannot learn** from your table what led to what. Too many of your arrows say something that the record does
      not show.
    ]],
    ASK_FIRST,
    [[
      “Come back tomorrow,” she says, “and look at the cards one by one.”
    ]],
  },
}
