-- The questions on Aktau: one of three for each play. What they ask is on pages before them.

check "aktau_chair" {
  "Nursultan Nazarbayev resigned as president in 2019. What did he still have when people shouted “old men, go”?",
  title = "After 2019", date = "2022-01-04 23:10", picture = "reporter", bed = "night",
  go = "aktau_after", at = "concession", facts = { "B-04" },
  answer "army" {
    "The command of the armed forces",
    because = [[
      It would explain the shout. But what he had kept was the chair of a council, a party and a title. {#B-04}
    ]],
  },
  answer "honour" {
    "A title of honour and nothing more",
    because = [[
      He did have a title, Leader of the Nation. But he chaired the Security Council and led the party as well. {#B-04}
    ]],
  },
  answer "council" {
    "The chair of the Security Council", right = true,
    because = [[
      He kept it, and the party, and a title. That helps explain how a protest about a price came round to him.
      {#B-04 L-09}
    ]],
  },
  answer "region" {
    "The right to pick akims in the west",
    because = [[
      Someone far away did pick the heads of regions, so the guess is fair. That was the president’s right. {#B-15}
    ]],
  },
}

check "aktau_law" {
  "The price went up at New Year, and people gathered on 2 January. What did the law of 2020 ask of a rally?",
  title = "The law of 2020", date = "2022-01-04 23:10", picture = "aktau_akimat", bed = "night",
  go = "aktau_after", at = "concession", facts = { "B-08" },
  talk = "How much notice should people have to give before they protest?",
  answer "peaceful" {
    "Only that it should stay peaceful",
    because = [[
      That is what many would expect of such a law. This one asked for notice first, however calmly people behaved.
      {#B-08}
    ]],
  },
  answer "notice" {
    "Five days’ notice, and a set place", right = true,
    because = [[
      Five days before was 28 December, and the price had not moved yet. {#B-08 F-0101-02} So a sudden rally could not
      comply. {#B-08}
    ]],
  },
  answer "permit" {
    "A permit signed by the president",
    because = [[
      Permission was part of the law, so that is close: a march needed approval. A rally needed notice, five days ahead.
      {#B-08}
    ]],
  },
  answer "party" {
    "A registered party to call for it",
    because = [[
      The law did say who could gather, and where: citizens only, in set places. It also asked for notice. {#B-08}
    ]],
  },
}

check "aktau_stay" {
  "Fifty tenge was granted on 4 January, and rallies went on. What fits the record best?",
  title = "After fifty", date = "2022-01-04 23:20", picture = "aktau_akimat", bed = "night",
  go = "aktau_after", at = "concession", facts = { "F-0103-09", "F-0104-03" },
  talk = "Would fifty have been enough on 2 January?",
  answer "ring" {
    "Police did not let people go home",
    because = [[
      There was a police ring the evening before. {#F-0103-07} But on the 4th workers kept arriving, and police let
      people into the akimat. {#F-0104-01}
    ]],
  },
  answer "dear" {
    "Fifty was dearer than the year before",
    because = [[
      A litre had cost 50 to 60 the year before. {#F-0101-02} Prices so often go up that the guess is fair, but fifty
      was no rise. {#F-0101-02}
    ]],
  },
  answer "more" {
    "People were by then asking for more", right = true,
    because = [[
      Work, corruption, a new government: fifty answered the first demand, and it was no longer the only one.
      {#F-0103-09 L-10}
    ]],
  },
  answer "town" {
    "The price was cut in one town only",
    because = "It was announced in one town, so the guess is close, but the cut was for all of Mangystau. {#F-0104-03}",
  },
}
