-- The board: six cards to place, three already down, eight arrows to name, a source to pin to three of them, three
-- sentences to judge. Then one question that nobody marks.
--
-- The key. Only city hall and the widening are tied: the first widening, at 12:30, may come before or after it.
-- An arrow is scored by what the record shows, and where it allows two readings both get full credit. No single word
-- gets more than a twentieth of the marks when it is given to all arrows. The day and hour of a card to place are
-- shown once the order stands, or the order would be a matter of reading.

chapter "table" {
  title   = "The table",
  summary = "Put the cards in order, then say what each arrow between them may claim.",
  place   = "archive",
  date    = "2025-01-10",
  speaker = "saule",
  picture = "archive",
  at      = "request",
  bed     = "library",
  start   = "chain_board",
}

board "chain_board" {
  title = "Six cards and some string",
  go    = "exit_question",
  days  = { "2022-01-01", "2022-01-06" },
  text  = [[
    Three cards lie on the table already, at their hours. Put the other six where they belong, and then say what each
    of eight arrows may claim. *Only came before* is not a weak answer; sometimes it is all that anybody has.
  ]],

  card "memory" {
    "Memory of 2011", when = "December 2011 · Zhanaozen", at = "2011-12-16", given = true, scored = false,
    facts = { "B-03" }, text = "Police fired on a crowd in this town, ten years before. {#B-03}",
  },
  card "price" {
    "Price doubles", when = "1–2 Jan · Mangystau", from = "2022-01-01", to = "2022-01-02", facts = { "F-0101-02" },
    text = "LPG at the pump: 100 to 120 tenge, up from 50 to 60. {#F-0101-02}",
  },
  card "protests" {
    "Protests in the west", when = "from 2 Jan · Zhanaozen, Aktau", from = "2022-01-02", to = "2022-01-04",
    facts = { "F-0102-01", "F-0102-03" },
    text = "People block a road in Zhanaozen; rallies join them. {#F-0102-01 F-0102-03}",
  },
  card "local" {
    "Local emergency", when = "5 Jan, 01:30 · Almaty, Mangystau", at = "2022-01-05 01:30", given = true,
    facts = { "F-0105-01" },
    text = "A state of emergency in one city and one region. {#F-0105-01}",
  },
  card "resignation" {
    "Resignation accepted", when = "5 Jan, by 07:54 · Nur-Sultan", by = "2022-01-05 07:54", facts = { "F-0105-03" },
    text = "The president accepts the government’s resignation, under Article 70. {#F-0105-03}",
  },
  card "stormed" {
    "City hall stormed", when = "5 Jan, early afternoon · Almaty", about = "2022-01-05 14:00", given = true,
    facts = { "F-0105-10" },
    text = "The building is broken into and burned. {#F-0105-10}",
  },
  card "widened" {
    "Emergency widened", when = "5 Jan, 12:30 to late evening", from = "2022-01-05 12:30", to = "2022-01-05 23:00",
    facts = { "F-0105-08", "F-0105-20" },
    text = "First to Almaty Region, at last to the whole country. {#F-0105-08 F-0105-20}",
  },
  card "appeal" {
    "CSTO request", when = "6 Jan, about 00:30 to 00:55", from = "2022-01-06 00:30", to = "2022-01-06 00:55",
    facts = { "F-0106-01" },
    text = "On state television the president says that he has asked the alliance for help. {#F-0106-01}",
  },
  card "arrival" {
    "CSTO forces arrive", when = "6 Jan, from morning", from = "2022-01-06 06:00", to = "2022-01-06 12:00",
    facts = { "F-0106-08" },
    text = "First units fly in of forces that the CSTO calls peacekeepers. {#F-0106-08}",
  },

  order = { "memory", "price", "protests", "local", "resignation", { "stormed", "widened" }, "appeal", "arrival" },

  link "price_protests" {
    "price", "protests", answer = "trigger", half = { "led_to", "condition" }, facts = { "L-03" },
    evidence = { "road_notes" }, half_evidence = { "price_board" },
    other_sources = { "voice_note", "exchange_rule", "road_photo", "fifty_notice" },
    because = [[
      The price was new on 1 January, and by the 2nd people stood in the road. {#L-03} *Led to* says the same with less,
      and a *condition* is what had been there for years. {#L-04}
    ]],
  },
  link "memory_protests" {
    "memory", "protests", answer = "condition", facts = { "L-04" },
    because = [[
      It had been there for ten years, and on no morning before did it fill this road. {#L-04} A condition makes a
      trigger work; it is none.
    ]],
  },
  link "protests_resignation" {
    "protests", "resignation", answer = "response", half = { "stated_reason", "led_to" }, facts = { "L-13" },
    because = [[
      The timing fits a [response], and so does the blame he put on the government; his motive is not on paper. {#L-13}
      A *stated reason* is half of it: you listened to his words. {#F-0105-05}
    ]],
  },
  link "local_resignation" {
    "local", "resignation", answer = "only_before", facts = { "D-01" },
    because = [[
      At 01:30, then by 07:54: two answers to the same unrest, and nothing shows that one brought the other. {#D-01}
      Each responds, but to the streets. {#L-12 L-13}
    ]],
  },
  link "resignation_widened" {
    "resignation", "widened", answer = "only_before", facts = { "D-01", "L-16" },
    because = [[
      By 07:54, then from 12:30: the order is certain and the link is not. {#F-0105-03 F-0105-08} The nationwide decrees
      answer the loss of buildings; many summaries only set the two side by side. {#L-16 D-01}
    ]],
  },
  link "stormed_widened" {
    "stormed", "widened", answer = "response", full = { "stated_reason" }, half = { "led_to", "trigger" },
    facts = { "L-16" },
    because = [[
      By late evening the whole country was under an emergency, in response to the loss of buildings. {#L-16} The first
      widening, at 12:30, may have come before city hall fell. {#F-0105-08 F-0105-10}
    ]],
  },
  link "stormed_appeal" {
    "stormed", "appeal", answer = "stated_reason", half = { "trigger" }, facts = { "L-18" },
    evidence = { "speech" }, other_sources = { "widening_decrees", "decision", "twenty_thousand", "treaty_text" },
    because = [[
      It is the ground the president gave, and whether the request was necessary is disputed. {#L-18} *Trigger* takes
      him at his word, which is half. {#L-18}
    ]],
  },
  link "appeal_arrival" {
    "appeal", "arrival", answer = "led_to", half = { "trigger", "response" }, facts = { "L-20" },
    evidence = { "decision" }, half_evidence = { "speech" }, other_sources = { "treaty_text", "twenty_thousand" },
    because = [[
      The request was public after midnight, the decision came by about 03:50, and the aircraft from morning.
      {#F-0106-01 F-0106-03 L-20} *Response* is half: what the forces answer is the decision.
    ]],
  },

  claim "emergency" {
    "In Almaty an emergency held from 01:30 on 5 January.", answer = "confirmed", facts = { "F-0105-01" },
    because = [[
      The order itself is public, with its places and hours. {#F-0105-01} That it was wise is another sentence.
    ]],
  },
  claim "thousands" {
    "20,000 terrorists attacked Almaty.", answer = "disputed", half = { "claimed" }, facts = { "R-04", "A-04" },
    because = [[
      On the day it was *claimed*, and nothing was shown. Two months later the president’s own Prosecutor General denied
      it. {#A-04}
    ]],
  },
  claim "toll" {
    "164 people died.", answer = "withdrawn", facts = { "R-15", "F-0109-01" },
    because = [[
      It was posted and taken back the same day. {#F-0109-01} The later official count is higher. {#R-15}
    ]],
  },
}

check "exit_question" {
  "You hand in the notebook. Which of these would make you change an arrow?",
  title = "Before you close it", picture = "classroom", scored = false, go = "last_page",
  talk = "Which arrow do you disagree about most, and which paper would settle it?",
  answer "hour" {
    "A paper with an earlier hour on it",
    because = [[
      It would move a card, and the arrows on it would have to be drawn again. Some hours on this table are only known
      as *by* or *about*. {#F-0105-03 F-0106-01}
    ]],
  },
  answer "more" {
    "More people who say the same",
    because = [[
      It might, if it is [corroboration]. You would first want to know whether they all had it from one dog owner.
    ]],
  },
  answer "second" {
    "A second kind of evidence, from somewhere else",
    because = [[
      It would change a [status], and a status can change an arrow.
    ]],
  },
  answer "none" {
    "None of them: it is finished",
    because = [[
      Then somebody will have to start a new notebook, and it is how most of them start.
    ]],
  },
}

-- Which record this became. See endings.lua for what each of them is.

local function record(s)
  if s.rumour >= 5 and s.post == "loud" then return "fast_then_corrected" end
  if s.rumour >= 8 then return "loud_and_thin" end
  if s.safety >= 7 and s.evidence <= 9 then return "kept_safe" end
  if s.evidence >= 7 then return "solid_record" end
  if s.rumour >= 4 then return "loud_and_thin" end
  return "kept_safe"
end

scene "last_page" {
  title   = "The last page",
  picture = "ledger",
  sound   = "pencil",
  text    = {
    [[
      Saule reads the way librarians do, with a finger under the line, and she does not look up.
    ]],
    when(function(s) return s.forwarded end, [[
      At “Two hundred by tomorrow” the finger stops. “You sent this on,” she says. Beside it stands the price of two
      days later: fifty. {#F-0104-03}
    ]]),
    when(function(s) return s.photo == "faces" end, [[
      At the photograph it stops: eleven people, quite sharp. {#invented} She slides a strip of paper over the middle
      of the picture and reads on.
    ]]),
    when(function(s) return s.photo == "backs" end, [[
      At the photograph she says, “Last year I was sent this one as Atyrau.” {#invented}
    ]]),
    when(function(s) return s.notice == "known" end, [[
      Under your two lines for the stairwell, somebody has added in ink whatever they left out. {#invented}
    ]]),
    when(function(s) return s.notice == "heard" end, [[
      Your sheet from the stairwell was copied for the next one, without the word *heard*. {#invented}
    ]]),
    when(function(s) return s.notice == "asked" end, [[
      Your questions on the stairs got four honest answers, each signed with a flat number. {#invented} She lays her
      hand over the numbers.
    ]]),
    [[
      Then she takes the pencil from you and writes something inside the cover.
    ]],
  },
  plain   = {
    [[
      Saule reads with a finger under the line. She does not look up.
    ]],
    when(function(s) return s.forwarded end, [[
      At “Two hundred by tomorrow” the finger stops. “You sent this on,” she says. Beside it stands the price two days
      later: fifty. {#F-0104-03}
    ]]),
    when(function(s) return s.photo == "faces" end, [[
      At the photograph it stops: eleven people, quite sharp. {#invented} She covers them with a strip of paper and
      reads on.
    ]]),
    when(function(s) return s.photo == "backs" end, [[
      At the photograph she says, “Last year somebody sent me this one as Atyrau.” {#invented}
    ]]),
    when(function(s) return s.notice == "known" end, [[
      You left two lines for the stairwell. Somebody has added, in ink, what they left out. {#invented}
    ]]),
    when(function(s) return s.notice == "heard" end, [[
      Your sheet was copied for the next stairwell. The word *heard* is gone. {#invented}
    ]]),
    when(function(s) return s.notice == "asked" end, [[
      Your questions on the stairs got four honest answers, each with a flat number. {#invented} She covers the numbers
      with her hand.
    ]]),
    [[
      Then she takes your pencil and writes something inside the cover.
    ]],
  },
  choice "go_on" {
    "See what she wrote",
    go = { "solid_record", "fast_then_corrected", "kept_safe", "loud_and_thin" }, pick = record,
  },
}
