-- The night of 4 to 5 January in two other places. Chance picks one of them.

scene "night_aktau" {
  label   = "The same night elsewhere",
  title   = "Two papers in Aktau",
  place   = "aktau",
  date    = "2022-01-05 03:00",
  speaker = "saule",
  picture = "yurt",
  bed     = "wind",
  text    = [[
    **From Saule’s index cards.** From 01:30 the emergency is in force in Mangystau too, although it is an open question
    whether that hour meant western time. {#F-0105-23 S10-01} Gatherings are banned there now, {#F-0105-24} only hours
    after it was announced that nobody on the square in Aktau would be punished. {#F-0104-03}

    “Read me the first paper again,” says a woman at the cauldron, “and after that the second, slowly.” {#invented}
  ]],
  plain   = [[
    **From Saule’s index cards.** From 01:30 the emergency is in force in Mangystau too. {#F-0105-23} Gatherings are banned
    there. {#F-0105-24} Did that mean western time? It is an open question. {#S10-01} A few hours before, people on the
    square in Aktau had heard that nobody there would be punished. {#F-0104-03}

    “Read me the first paper again,” says a woman at the cauldron. “Then read me the second, slowly.” {#invented}
  ]],
  choice "go_on" { "Morning: open the third box", go = "desk" },
}

scene "night_towns" {
  label   = "The same night elsewhere",
  title   = "Taraz, Shu and Kyzylorda",
  place   = "taraz",
  date    = "2022-01-05 03:00",
  speaker = "saule",
  chart   = "gatherings",
  text    = [[
    **From Saule’s index cards.** On the 4th there were rallies in Taraz, Shu, Kyzylorda and other places, with demands of
    their own, and some people were detained, journalists among them. {#F-0104-07} About 38,000 took part in the whole country
    that day, prosecutors claimed on the 15th. {#F-0104-13}

    An editor in Taraz has kept half a column free for a colleague, and at three she fills it with the weather. {#invented}
  ]],
  plain   = [[
    **From Saule’s index cards.** On the 4th there were rallies in Taraz, Shu, Kyzylorda and other places, with demands of
    their own. {#F-0104-07} Some people were detained, journalists among them. {#F-0104-07} About 38,000 took part in the
    whole country that day, prosecutors claimed on the 15th. {#F-0104-13}

    An editor in Taraz has kept half a column free for a colleague. At three she fills it with the weather. {#invented}
  ]],
  choice "go_on" { "Morning: open the third box", go = "desk" },
}
