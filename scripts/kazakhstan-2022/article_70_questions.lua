-- Two questions on Zhanar’s day, of which a play meets one: the order of one night, and what no decree can take away.

check "two_decrees" {
  bed     = "office",
  "Which line has the order right?",
  title = "The order of one night", date = "2022-01-05 22:50",
  picture = "corridor", at = "widened", go = "signal_window", facts = { "F-0105-01", "F-0105-03" },
  talk = "Which order had you heard before, and from whom? What does the order change?",
  answer "resignation_first" {
    "Resignation, then emergency",
    because = [[
      Many news summaries list them like that. {#D-01} It fits the wider emergency, but the first one, in Almaty and
      Mangystau, was in force already. {#F-0105-01}
    ]],
  },
  answer "national_first" {
    "A nationwide emergency, then resignation", credit = 0.5,
    because = [[
      An emergency did come first, {#F-0105-01} but it was local, and the whole country was under one only late that evening.
      {#F-0105-20}
    ]],
  },
  answer "local_first" {
    "A local emergency, then resignation", right = true,
    because = [[
      Almaty and Mangystau from 01:30, the resignation by 07:54, the widening from 12:30.
      {#F-0105-01 F-0105-03 F-0105-08} That something came first does not make it the cause. {#D-01}
    ]],
  },
  answer "one_decree" {
    "One decree did both",
    because = [[
      It can sound like one piece of news, but there were emergency decrees, from 01:30, and a decree on the resignation, by
      07:54. {#F-0105-01 F-0105-23 F-0105-03}
    ]],
  },
}

check "desk_rights" {
  "The emergency now covers the whole country. Which of these rights can no decree take away? {#F-0105-20}",
  title = "What a decree can do", date = "2022-01-05 22:50", picture = "corridor", at = "widened", go = "signal_window",
  facts = { "B-09", "F-0105-24" },
  answer "rally" {
    "The right to hold a rally",
    because = [[
      International law does protect it, but in an emergency it can be limited, and the decrees banned gatherings.
      {#B-09 F-0105-24}
    ]],
  },
  answer "strike" {
    "The right to go on strike",
    because = [[
      It sounds like something that no decree would touch, but the same decrees banned strikes as well. {#F-0105-24}
    ]],
  },
  answer "life" {
    "The right to life", right = true,
    because = "No emergency can switch it off, and nobody may be tortured in one. {#B-09}",
  },
  answer "night" {
    "The right to be out at night",
    because = [[
      On most nights nobody even thinks of it as a right, but in curfew hours nobody could be outdoors without a pass.
      {#F-0105-24}
    ]],
  },
}
