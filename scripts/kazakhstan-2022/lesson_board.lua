-- The board of the lesson: seven cards to place beside two that are given, six arrows of six kinds, three claims.
-- The key. City hall and the widening are tied, because the first widening, at 12:30, may be the earlier of the two.
-- No single word given to all arrows gets more than a tenth of their marks (rule one-answer).

chapter "lesson_table" {
  title   = "The table",
  summary = "Put the cards in order, then say what each arrow may claim.",
  place   = "archive",
  date    = "2025-01-10",
  speaker = "saule",
  picture = "archive",
  at      = "request",
  bed     = "library",
  start   = "lesson_board",
}

board "lesson_board" {
  title = "What led to what?",
  go    = "lesson_last",
  days  = { "2022-01-01", "2022-01-06" },
  text  = [[
    Put the seven cards in order, then name each arrow.
  ]],

  card "conditions" {
    "Oil, few jobs, 2011", when = "before January · Mangystau", at = "2011-12-16", given = true, scored = false,
    facts = { "B-03", "B-14" },
  },
  card "price" {
    "Price doubles", when = "1–2 Jan · Mangystau", from = "2022-01-01", to = "2022-01-02", facts = { "F-0101-02" },
    text = "From 50–60 to 100–120 tenge a litre. {#F-0101-02}",
  },
  card "protests" {
    "Protests in the west", when = "from 2 Jan · Mangystau", from = "2022-01-02", to = "2022-01-04",
    facts = { "F-0102-01" }, text = "A road is blocked; others join. {#F-0102-01 F-0102-03}",
  },
  card "local" {
    "Local emergency", when = "5 Jan, 01:30 · Almaty, Mangystau", at = "2022-01-05 01:30", facts = { "F-0105-01" },
  },
  card "resignation" {
    "Resignation accepted", when = "5 Jan, by 07:54", by = "2022-01-05 07:54", facts = { "F-0105-03" },
    text = "The government goes, under Article 70. {#F-0105-03}",
  },
  card "stormed" {
    "City hall stormed", when = "5 Jan, early afternoon · Almaty", about = "2022-01-05 14:00", given = true,
    facts = { "F-0105-10" },
  },
  card "widened" {
    "Emergency widened", when = "5 Jan, 12:30 to late evening", from = "2022-01-05 12:30", to = "2022-01-05 23:00",
    facts = { "F-0105-08", "F-0105-20" },
  },
  card "appeal" {
    "CSTO request", when = "6 Jan, about 00:30 to 00:55", from = "2022-01-06 00:30", to = "2022-01-06 00:55",
    facts = { "F-0106-01" },
  },

  card "arrival" {
    "CSTO forces arrive", when = "6 Jan, from morning", from = "2022-01-06 06:00", to = "2022-01-06 12:00",
    facts = { "F-0106-08" },
  },

  order = { "conditions", "price", "protests", "local", "resignation", { "stormed", "widened" }, "appeal", "arrival" },

  link "conditions_protests" {
    "conditions", "protests", answer = "condition", facts = { "B-14", "B-03" },
    because = "They made a protest more likely. {#L-04}",
  },
  link "price_protests" {
    "price", "protests", answer = "trigger", half = { "led_to" }, facts = { "F-0101-02", "F-0102-01" },
    because = "The price was new. {#L-03}",
  },
  link "protests_resignation" {
    "protests", "resignation", answer = "response", half = { "stated_reason" }, facts = { "F-0103-09", "F-0105-05" },
    because = [[
      People had called for it, and the president blamed the government. {#F-0103-09 F-0105-05} Why he accepted is unknown.
      {#L-13}
    ]],
  },
  link "local_resignation" {
    "local", "resignation", answer = "only_before", facts = { "F-0105-01", "F-0105-03" },
    because = "Both answered the same unrest, but no document links them. {#D-01}",
  },
  link "stormed_appeal" {
    "stormed", "appeal", answer = "stated_reason", half = { "trigger" }, facts = { "F-0106-01", "R-03" },
    because = "He gave it as a reason, but whether he needed help is disputed. {#L-18}",
  },

  link "appeal_arrival" {
    "appeal", "arrival", answer = "led_to", half = { "response" }, facts = { "F-0106-03", "F-0106-08" },
    because = "Request, decision, flights: each brought the next. {#F-0106-01 F-0106-03 L-20}",
  },

  claim "doubled" {
    "In Mangystau the price of LPG doubled.", answer = "confirmed", facts = { "F-0101-02" },
    because = "Ministry and reporters give the same prices. {#F-0101-02}",
  },
  claim "trained" {
    "The gangs were trained abroad.", answer = "claimed", facts = { "R-03" },
    because = "The president said so, but showed nothing. {#R-03}",
  },
  claim "armed" {
    "The people soldiers fired on were armed.", answer = "disputed", half = { "claimed" }, facts = { "F-0106-13" },
    because = "Officials say so, but witnesses say they were unarmed. {#F-0106-13 R-16}",
  },
}

-- Which record this became, from what was kept and from what was understood.
scene "lesson_last" {
  title   = "The last page",
  picture = "ledger",
  sound   = "pencil",
  text    = {
    [[
      Saule reads your notebook and writes inside the cover.
    ]],
    when(function(s) return s.forwarded end, [[
      At “Two hundred by tomorrow” she stops, because two days later it was fifty. {#F-0104-03}
    ]]),
  },
  plain   = {
    [[
      Saule reads your notebook. She writes inside the cover.
    ]],
    when(function(s) return s.forwarded end, [[
      She stops at “Two hundred by tomorrow”. Two days later it was fifty. {#F-0104-03}
    ]]),
  },
  choice "go_on" {
    "See what she wrote",
    go = { "solid_record", "fast_then_corrected", "careful_late", "kept_safe", "loud_and_thin", "broken_chain" },
    pick = include "verdict.lua",
  },
}
