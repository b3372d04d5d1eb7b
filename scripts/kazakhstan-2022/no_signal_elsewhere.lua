-- The same hours in other places: a play meets one of the two.

scene "elsewhere_aktau" {
  label   = "The same hours elsewhere",
  title   = "Soup in Aktau",
  place   = "aktau",
  date    = "2022-01-05 21:00",
  speaker = "saule",
  picture = "yurt",
  bed     = "wind",
  sound   = "page",
  text    = [[
    **From Saule’s index cards.** In Aktau, on the Caspian Sea, people are out on the square as well this week, with a
    yurt and a kitchen. {#F-0104-01 F-0106-17} On the 6th the rally still goes on, and it is still peaceful.
    {#F-0106-17}

    On the 8th it ends. {#F-0108-02} Aktau is not on the government’s list of attacked cities. {#D-07}
  ]],
  plain   = [[
    **From Saule’s index cards.** In Aktau, on the Caspian Sea, people are on the square too. There is a yurt and a kitchen.
    {#F-0104-01 F-0106-17} On the 6th they are still there, and it is still peaceful. {#F-0106-17}

    On the 8th the rally ends. {#F-0108-02} Aktau is not on the government’s list of attacked cities. {#D-07}
  ]],
  choice "go_on" { "Put the card back", go = "signal_minutes" },
}

scene "elsewhere_taldykorgan" {
  label   = "The same hours elsewhere",
  title   = "A statue in Taldykorgan",
  place   = "taldykorgan",
  date    = "2022-01-05 21:00",
  speaker = "saule",
  picture = "archive",
  sound   = "page",
  text    = [[
    **From Saule’s index cards.** In the city of Taldykorgan people pull down a statue of Nursultan Nazarbayev.
    {#F-0105-15} The exact hour is not known. {#F-0105-15}

    “Old man, go!” is one of the shouts of this week. {#C31} Much of the week’s anger is aimed at him, and he had led the
    country since 1989. {#C30}
  ]],
  plain   = [[
    **From Saule’s index cards.** In Taldykorgan people pull down a statue of Nursultan Nazarbayev. {#F-0105-15} The exact
    hour is not known. {#F-0105-15}

    “Old man, go!” people shout this week. {#C31} Much of their anger is aimed at him. {#C30} He had led the country since
    1989. {#C30}
  ]],
  choice "go_on" { "Put the card back", go = "signal_minutes" },
}
