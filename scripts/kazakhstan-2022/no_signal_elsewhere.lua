-- The same hours in other places: four of ten plays meet one of the four.

scene "elsewhere_aktau" {
  label   = "The same hours elsewhere",
  title   = "A yurt in Aktau",
  place   = "aktau",
  date    = "2022-01-05 21:00",
  speaker = "saule",
  picture = "yurt",
  bed     = "wind",
  sound   = "page",
  text    = [[
    **From Saule’s index cards.** In Aktau, on the Caspian Sea, people are out on the square this week as well, with a yurt
    and a kitchen. {#F-0104-01 F-0106-17} On the 6th the rally continues, and it is still peaceful. {#F-0106-17}

    On the 8th it ends, and a few people who refuse to go are detained. {#F-0108-02} When the government lists the cities that were attacked, Aktau is not among them. {#D-07}
  ]],
  plain   = [[
    **From Saule’s index cards.** In Aktau, on the Caspian Sea, people are on the square too. There is a yurt and a kitchen.
    {#F-0104-01 F-0106-17} On the 6th the rally still goes on, and it is still peaceful. {#F-0106-17}

    On the 8th the rally ends. {#F-0108-02} A few people refuse to go, and are detained. {#F-0108-02} Aktau is not on the
    government’s list of attacked cities. {#D-07}
  ]],
  choice "go_on" { "Put the card back", go = "signal_minutes" },
}

scene "elsewhere_taldykorgan" {
  label   = "The same hours elsewhere",
  title   = "A statue in Taldykorgan",
  place   = "taldykorgan",
  date    = "2022-01-05 21:00",
  speaker = "saule",
  picture = "cards",
  bed     = "library",
  sound   = "page",
  text    = [[
    **From Saule’s index cards.** In the city of Taldykorgan people pull down a statue of Nursultan Nazarbayev, but at which
    hour is not known. {#F-0105-15}

    “Old man, go!” is one of the shouts of this week, {#C31} and much of its anger is aimed at the man who had led the country since 1989. {#C30} Next day a retired teacher counts the children who have climbed on the empty base. {#invented}
  ]],
  plain   = [[
    **From Saule’s index cards.** In Taldykorgan people pull down a statue of Nursultan Nazarbayev. {#F-0105-15} The exact
    hour is not known. {#F-0105-15}

    “Old man, go!” people shout this week. {#C31} Much of their anger is aimed at him. {#C30} He had led the country since
    1989. {#C30} Next day a retired teacher counts the children who have climbed on the empty base. {#invented}
  ]],
  choice "go_on" { "Put the card back", go = "signal_minutes" },
}

scene "elsewhere_aktobe" {
  label   = "The same day elsewhere",
  title   = "A crowd in Aktobe",
  place   = "aktobe",
  date    = "2022-01-05 20:30",
  speaker = "saule",
  picture = "cards",
  bed     = "library",
  sound   = "page",
  text    = [[
    **From Saule’s index cards.** In Aktobe hundreds of people had stayed at the akimat all night. {#F-0104-06} About two in
    the afternoon a part of the crowd tries to get into it; there are stun grenades, and people are hurt. {#F-0105-09}

    A reporter who is there writes “a part of the crowd”, and whenever her editor cuts the first four words she puts them
    back. {#invented}
  ]],
  plain   = [[
    **From Saule’s index cards.** In Aktobe hundreds of people had stayed at the akimat all night. {#F-0104-06} About two in
    the afternoon a part of the crowd tries to get in. {#F-0105-09} There are stun grenades, and people are hurt.
    {#F-0105-09}

    A reporter who is there writes “a part of the crowd”. Her editor keeps cutting the first four words. She puts them back.
    {#invented}
  ]],
  choice "go_on" { "Put the card back", go = "signal_minutes" },
}

scene "elsewhere_airport" {
  label   = "The same evening elsewhere",
  title   = "At Almaty’s airport",
  date    = "2022-01-05 21:00",
  speaker = "saule",
  picture = "cards",
  bed     = "library",
  sound   = "page",
  text    = [[
    **From Saule’s index cards.** In the evening staff and passengers are brought out of the airport, and a crowd goes in: 45
    people, say its spokespeople. {#F-0105-18} There is light damage and some looting, and by night they are gone, although
    it is contested who they were and why they came. {#F-0105-18}

    It is also said that aircraft were taken, but no proof of that has been made public. {#R-07}
  ]],
  plain   = [[
    **From Saule’s index cards.** In the evening staff and passengers are brought out of the airport. {#F-0105-18} A crowd goes in: 45
    people, say the airport’s spokespeople. {#F-0105-18} There is light damage and some looting. {#F-0105-18} By night they
    are gone. {#F-0105-18} Who were they, and why did they come? That is contested. {#F-0105-18}

    It is also said that aircraft were taken. {#R-07} Nobody has shown proof of that. {#R-07}
  ]],
  choice "go_on" { "Put the card back", go = "signal_minutes" },
}
