-- Four records. None is a defeat and none is a prize: each can teach a reader something, and each has a hole in it.

chapter "records" {
  title   = "Your record",
  summary = "What a reader can learn from your notebook, and what not.",
  place   = "archive",
  date    = "2025-01-10",
  speaker = "saule",
  picture = "archive",
  at      = "request",
  start   = "solid_record",
}

local function low_safety(s) return s.safety <= 3 end

ending "solid_record" {
  title = "A solid record",
  text  = {
    [[
      *Can be leaned on,* she has written.

      **A reader can learn** what a litre cost, which decree came first and at what hour, who said "20,000" and that
      nothing was shown. {#F-0101-02 F-0105-01 F-0107-02} Most lines say how you know.

      **A reader cannot learn** who sent the men who burned city hall. {#F-0105-10 R-01} You left that line open, and
      it will stay open longer than you would like. Some who rang you that week did not get the time that the
      notebook got.
    ]],
    when(low_safety, [[
      There are also people in it who did not ask to be. The box gets a second label: *Ask before lending.*
    ]]),
    "She puts it on the shelf at the height of a hand.",
  },
}

ending "fast_then_corrected" {
  title = "Fast, then corrected",
  text  = {
    [[
      *Quick. Says where it was wrong,* she has written.

      **A reader can learn** how the week sounded while it happened, and what a correction looks like: the old line,
      the new line, the hour, and whose mistake it was.

      **A reader cannot learn** how far the first lines travelled. Some of them are still out there, without the
      second half. Nobody can print a correction on a stairwell.
    ]],
    when(low_safety, [[
      A few people are easier to find in these pages than they would wish. Speed did that too.
    ]]),
    "She leaves a gap beside it on the shelf, for letters.",
  },
}

ending "kept_safe" {
  title = "Kept people safe, few proofs",
  text  = [[
    *Nobody was harmed by this notebook,* she has written.

    **A reader can learn** what it was like to be careful that week, and how much of the order of things can be told
    without one name: a price, two decrees, a request. {#F-0101-02 F-0105-01 F-0105-03 F-0106-01}

    **A reader cannot learn** much that would convince somebody who doubts it. What you saw, you mostly kept. The
    people at the road are in none of your pictures. They may be glad of it; the historian will sigh.

    In the ledger, under *lent to*, the first name is a grandmother's.
  ]],
}

ending "loud_and_thin" {
  title = "Loud and thin",
  text  = {
    [[
      *Read it for what people feared,* she has written.

      **A reader can learn** what ran through telephones and stairwells in those days, how fast, and in whose words.
      That is evidence too; there is little of it on the shelf.

      **A reader cannot learn** from your pages which of it was so. The hours are there, the prices are there. Beside
      too many lines nothing says who saw it.
    ]],
    when(low_safety, [[
      It also tells strangers where some people were. The box gets a second label: *Ask before lending.*
    ]]),
    "She sharpens the pencil and lays it across the cover, pointing at you.",
  },
}
