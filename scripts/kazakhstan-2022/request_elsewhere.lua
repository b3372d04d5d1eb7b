-- The same night and the next day in other cities: some plays meet one of the two.

scene "elsewhere_south" {
  label   = "The same night elsewhere",
  title   = "Three cities in the south",
  place   = "shymkent",
  date    = "2022-01-06 03:00",
  speaker = "saule",
  picture = "cards",
  bed     = "night",
  sound   = "page",
  text    = [[
    **From Saule’s index cards.** The same night city halls and police are attacked in Kyzylorda, Taraz and Shymkent as well,
    and many people die. {#F-0105-22} A later official count gives 26 dead for Kyzylorda, 17 for Taraz and 20 for Shymkent.
    {#F-0105-22}

    Her box for these three cities holds four sheets of paper, while her box for Almaty holds four hundred, and she has
    written both numbers on the lids. {#invented}
  ]],
  plain   = [[
    **From Saule’s index cards.** The same night there are attacks in Kyzylorda, Taraz and Shymkent too, on city halls and on
    the police. {#F-0105-22} Many people die. {#F-0105-22} A later official count says 26 in Kyzylorda, 17 in Taraz and 20 in
    Shymkent. {#F-0105-22}

    Her box for these three cities holds four sheets of paper. Her box for Almaty holds four hundred. She has written both
    numbers on the lids. {#invented}
  ]],
  choice "go_on" { "Put the card back", go = "noun" },
}

scene "elsewhere_banks" {
  label   = "The same day elsewhere",
  title   = "No cash at the desk",
  place   = "nur_sultan",
  date    = "2022-01-06 09:00",
  speaker = "saule",
  picture = "cards",
  bed     = "library",
  sound   = "page",
  text    = [[
    **From Saule’s index cards.** On the 6th, while most of the internet is gone, the banks suspend work. {#F-0106-10} Until
    the 9th about five per cent of it works, and in places it comes back for a few hours a day. {#N-5C}

    In Nur-Sultan Zhanar counts the coins in the tea money, because nobody at the desk has cash, and writes down what each of
    them owes. {#invented}
  ]],
  plain   = [[
    **From Saule’s index cards.** On the 6th most of the internet is gone, and the banks suspend work. {#F-0106-10} Until the
    9th about five per cent of it works. {#N-5C} In places it comes back for a few hours a day. {#N-5C}

    In Nur-Sultan nobody at Zhanar’s desk has cash. She counts the coins in the tea money, and writes down what each of them
    owes. {#invented}
  ]],
  choice "go_on" { "Put the card back", go = "noun" },
}
