-- 2 January in one of two other places, for plays that leave the road early. Chance picks the place.

scene "elsewhere_villages" {
  label   = "The same day elsewhere",
  title   = "Aktau and the villages",
  place   = "aktau",
  date    = "2022-01-02 18:00",
  speaker = "saule",
  chart   = "gatherings",
  at      = "protests",
  text    = [[
    **From Saule’s index cards.** Aktau is about 140 kilometres from Zhanaozen in a straight line, and a rally has joined in
    there today, as others have in villages. {#F-0102-03 B-10} In Mangystau a litre costs 100 to 120 tenge, against 50
    to 60 last year. {#F-0101-02}

    A bus driver who has come in from one of the villages is counting the coats that he knows. “Nobody rang us,” he says,
    “but we have the same pump.” {#invented}
  ]],
  plain   = [[
    **From Saule’s index cards.** A rally has joined in Aktau today, and there are others in villages. {#F-0102-03} From
    Zhanaozen to Aktau it is about 140 kilometres in a straight line. {#B-10} In Mangystau a litre costs 100 to 120
    tenge, and last year it was 50 to 60. {#F-0101-02}

    A bus driver from a village is counting the coats that he knows. “Nobody rang us,” he says. “But we have the same pump.”
    {#invented}
  ]],
  choice "go_on" { "Put the card back, and go home with Aigul", go = "memory" },
}

scene "elsewhere_sunday" {
  label   = "The same day elsewhere",
  title   = "A Sunday in Almaty",
  place   = "almaty",
  date    = "2022-01-02 14:00",
  speaker = "saule",
  chart   = "gatherings",
  at      = "protests",
  bed     = "kitchen",
  text    = [[
    **From Saule’s index cards.** Almaty is more than 1,900 kilometres from Zhanaozen in a straight line, {#B-10} and our
    sources know of no gathering there before the 4th. {#N-5E}

    Over lunch a boy plays his sister the drivers’ voice note, which has come to him through a cousin in the west.
    {#invented} “Two hundred what?” she asks, because nobody at this table has a car that runs on gas. {#invented}
  ]],
  plain   = [[
    **From Saule’s index cards.** Almaty is more than 1,900 kilometres from Zhanaozen in a straight line. {#B-10} Our
    sources know of no gathering there before the 4th. {#N-5E}

    Over lunch a boy plays his sister the drivers’ voice note. It came through a cousin in the west. {#invented} “Two
    hundred what?” she asks. Nobody at this table has a car that runs on gas. {#invented}
  ]],
  choice "go_on" { "Put the card back, and go home with Aigul", go = "memory" },
}
