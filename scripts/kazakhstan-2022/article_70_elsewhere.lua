-- The same hours of 5 January in other places. Some plays meet one of the two.

scene "elsewhere_orders" {
  label   = "The same day elsewhere",
  title   = "How to go to work in Almaty",
  place   = "almaty",
  date    = "2022-01-05 14:00",
  speaker = "saule",
  picture = "bakery",
  bed     = "library",
  sound   = "page",
  text    = [[
    **From Saule’s index cards.** In Almaty, a newsroom reports that day, residents have not been told how they may move.
    {#F-0105-25} Local bodies must spell it out, says the Interior Ministry. {#F-0105-25} A rights lawyer says that the
    law does not make every measure on the list automatic, and waits for the city’s text. {#F-0105-25}

    A baker’s apprentice has walked to work at eight, as always, and now she wonders how she will get home. {#invented}
  ]],
  plain   = [[
    **From Saule’s index cards.** Nobody has told people in Almaty how they may move, a newsroom reports that day.
    {#F-0105-25} Local offices must say it, says the Interior Ministry. {#F-0105-25} By law, says a rights lawyer,
    not every measure on the list is automatic. {#F-0105-25} The lawyer waits for the city’s text. {#F-0105-25}

    A baker’s apprentice walked to work at eight, as always. Now she wonders how she will get home. {#invented}
  ]],
  choice "go_on" { "Put the card back", go = "widening" },
}

scene "elsewhere_north" {
  label   = "The same day elsewhere",
  title   = "Five cities in the north and east",
  place   = "ust_kamenogorsk",
  date    = "2022-01-05 20:00",
  speaker = "saule",
  chart   = "gatherings",
  bed     = "library",
  sound   = "page",
  text    = [[
    **From Saule’s index cards.** On the 5th people also rally in Ust-Kamenogorsk, Semey, Pavlodar, Kostanay and Petropavl.
    {#F-0105-16} In Ust-Kamenogorsk there are about 3,000, say the police. {#F-0105-16} The map shows how far these cities
    are from the town where it began.

    A girl in Pavlodar photographs the empty square first, so that nobody can say later that she left people out.
    {#invented}
  ]],
  plain   = [[
    **From Saule’s index cards.** On the 5th there are rallies in Ust-Kamenogorsk, Semey, Pavlodar, Kostanay and Petropavl
    too. {#F-0105-16} In Ust-Kamenogorsk there are about 3,000 people, say the police. {#F-0105-16} The map shows how far
    these cities are from the town where it began.

    A girl in Pavlodar takes a photo of the empty square first. Nobody can say later that she left people out. {#invented}
  ]],
  choice "go_on" { "Put the card back", go = "widening" },
}
