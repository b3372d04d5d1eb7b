-- The board: six cards to place, two already down, seven arrows to name. Then one question that nobody marks.
--
-- The key. Only city hall and the widening are tied: the first widening, at 12:30, may come before or after it.
-- An arrow is scored by what the record shows, and where it allows two readings both get full credit. The cards to
-- place carry no date, or the order would be a matter of reading; the two that lie there already do.

chapter "table" {
  title   = "The table",
  summary = "Put the cards in order, then say what each arrow between them may claim.",
  place   = "archive",
  date    = "2025-01-10",
  speaker = "saule",
  picture = "archive",
  at      = "request",
  start   = "chain_board",
}

board "chain_board" {
  title = "Six cards and some string",
  go    = "exit_question",
  text  = [[
    Two cards lie on the table already, with their hours. Put the other six in order of time; then Saule will ask what
    each of seven arrows may say.

    *Only came before* is not a weak answer. Sometimes it is all that anybody has.
  ]],

  card "price" {
    "Price doubles", when = "Mangystau", facts = { "F-0101-02" },
    text = "LPG at the pump: 100 to 120 tenge, up from 50 to 60. {#F-0101-02}",
  },
  card "protests" {
    "Protests in the west", when = "Zhanaozen, then Aktau", facts = { "F-0102-01", "F-0102-03" },
    text = "People block a road in Zhanaozen; rallies join them. {#F-0102-01 F-0102-03}",
  },
  card "local" {
    "Local emergency", when = "5 Jan, 01:30 · Almaty, Mangystau", given = true, facts = { "F-0105-01" },
    text = "A state of emergency in one city and one region. {#F-0105-01}",
  },
  card "resignation" {
    "Resignation accepted", when = "Nur-Sultan", facts = { "F-0105-03" },
    text = "The president accepts the government’s resignation, under Article 70. {#F-0105-03}",
  },
  card "stormed" {
    "City hall stormed", when = "5 Jan, early afternoon · Almaty", given = true, facts = { "F-0105-10" },
    text = "The building is broken into and burned. {#F-0105-10}",
  },
  card "widened" {
    "Emergency widened", when = "Step by step, through one day", facts = { "F-0105-08", "F-0105-20" },
    text = "First to Almaty Region, at last to the whole country. {#F-0105-08 F-0105-20}",
  },
  card "appeal" {
    "CSTO request", when = "State television", facts = { "F-0106-01" },
    text = "The president says that he has asked the alliance for help. {#F-0106-01}",
  },
  card "arrival" {
    "CSTO forces arrive", when = "By air", facts = { "F-0106-08" },
    text = "First units fly in of forces that the CSTO calls peacekeepers. {#F-0106-08}",
  },

  order = { "price", "protests", "local", "resignation", { "stormed", "widened" }, "appeal", "arrival" },

  link "price_protests" {
    "price", "protests", answer = "trigger", half = { "led_to", "condition" }, facts = { "L-03" },
    because = [[
      The price was new on 1 January, and by the 2nd people stood in the road: a trigger. {#L-03} *Led to* says the same
      with less; *condition* fits the pay and the memories that were there before. {#L-04}
    ]],
  },
  link "protests_resignation" {
    "protests", "resignation", answer = "response", half = { "stated_reason", "led_to" }, facts = { "L-13" },
    because = [[
      Timing and the president’s own words make it a [response]; his motive is not on paper, so nobody can write more.
      {#L-13} If you chose a stated reason, you listened to those words, and that is half of it. {#F-0105-05}
    ]],
  },
  link "local_resignation" {
    "local", "resignation", answer = "only_before", half = { "response" }, facts = { "D-01" },
    because = [[
      01:30, then by 07:54: two answers to the same unrest, and nothing shows that one brought the other. {#D-01} If
      you chose *response*, you saw that both respond: but to the streets, not to each other.
    ]],
  },
  link "resignation_widened" {
    "resignation", "widened", answer = "only_before", facts = { "D-01", "L-16" },
    because = [[
      By 07:54, then from 12:30: the order is certain and the link is not. {#F-0105-03 F-0105-08} The widening answers
      what happened in the streets that day. {#L-16}
      Many reports put the two side by side, and readers drew the arrow. {#D-01}
    ]],
  },
  link "stormed_widened" {
    "stormed", "widened", answer = "response", full = { "stated_reason" }, half = { "led_to", "trigger" },
    facts = { "L-16" },
    because = [[
      By late evening the whole country was under an emergency, in response to the loss of buildings. {#L-16} The
      first widening, at 12:30, may have come before city hall fell, so a cautious arrow is a good one.
      {#F-0105-08}
    ]],
  },
  link "stormed_appeal" {
    "stormed", "appeal", answer = "stated_reason", half = { "response", "trigger" }, facts = { "L-18" },
    because = [[
      It is the ground the president gave, and whether the request was necessary is disputed. {#L-18} *Trigger* and
      *response* say that he was right about his own reasons: half, until somebody shows it.
    ]],
  },
  link "appeal_arrival" {
    "appeal", "arrival", answer = "led_to", full = { "response" }, half = { "trigger" }, facts = { "L-20" },
    because = [[
      Request after midnight, decision by about 03:50, aircraft from morning: each step follows on the one before.
      {#F-0106-01 L-20} Few arrows of that week
      are as plain, so *response* is right as well.
    ]],
  },
}

check "exit_question" {
  "You hand in the notebook. Which of these would make you change an arrow?",
  title = "Before you close it", scored = false, talk = true, go = "last_page",
  answer "hour" {
    "A paper with an earlier hour on it",
    because = [[
      It would move a card, and the arrows on that card would have to be drawn again. Some hours in this box are only
      known as *by* or *about*.
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
      It would change a [status], and a status can change an arrow. It is the slowest of the four to find.
    ]],
  },
  answer "none" {
    "None of them: it is finished",
    because = [[
      Then somebody will have to start a new notebook. It happens; it is also how most of them start.
    ]],
  },
}

-- Which record this became. See endings.lua for what each of them is.

local function record(s)
  if s.rumour >= 6 and s.post == "loud" then return "fast_then_corrected" end
  if s.rumour >= 9 then return "loud_and_thin" end
  if s.safety >= 7 and s.evidence <= 12 then return "kept_safe" end
  if s.evidence >= 8 then return "solid_record" end
  if s.rumour >= 5 then return "loud_and_thin" end
  return "kept_safe"
end

scene "last_page" {
  title   = "The last page",
  picture = "ledger",
  text    = {
    [[
      Saule reads the way librarians do, with a finger under the line, and does not look up.
    ]],
    when(function(s) return s.forwarded end, [[
      At the first page the finger stops. *“Two hundred by tomorrow.”* “You sent this on,” she says. Beside it stands
      the price of two days later: fifty. {#F-0104-03}
    ]]),
    when(function(s) return s.photo == "faces" end, [[
      At the photograph it stops again. Eleven people, quite sharp. {#invented} She slides a strip of paper over the
      middle of the picture and reads on.
    ]]),
    when(function(s) return s.photo == "backs" end, [[
      At the photograph she says, “Last year I was sent this one as Atyrau.” {#invented}
    ]]),
    when(function(s) return s.post == "loud" end, [[
      At *The mistake was ours* she nods, once, as one nods to a neighbour.
    ]]),
    "Then she takes the pencil from you and writes something inside the cover.",
  },
  choice "go_on" {
    "See what she wrote",
    go = { "solid_record", "fast_then_corrected", "kept_safe", "loud_and_thin" }, pick = record,
  },
}
