-- The same hours in other places: a third of the plays meet one of the two.

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
    **From Saule’s index cards.** In the city of Taldykorgan people pull down a statue of Nursultan Nazarbayev, but the hour is
    not known. {#F-0105-15}

    “Old man, go!” is one of the shouts of this week, {#C31} and much of its anger is aimed at him. {#C30} He led the country
    from 1989 until he resigned in 2019. {#C30 B-04} Next day a retired teacher counts the children who have climbed on the empty
    base. {#invented}
  ]],
  plain   = [[
    **From Saule’s index cards.** In Taldykorgan people pull down a statue of Nursultan Nazarbayev. {#F-0105-15} The exact
    hour is not known. {#F-0105-15}

    “Old man, go!” people shout this week. {#C31} Much of their anger is aimed at him. {#C30} He led the country from 1989
    until he resigned in 2019. {#C30 B-04} Next day a retired teacher counts the children who have climbed on the empty base. {#invented}
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

