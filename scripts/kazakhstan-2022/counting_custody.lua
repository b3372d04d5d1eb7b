-- Six pages on what happened in custody and in court, of which a play meets one. Each names who documented it or who admitted
-- it, and says no more of it than that.

scene "count_custody" {
  title   = "What happened in custody",
  picture = "boxes",
  bed     = "library",
  sound   = "page",
  text    = [[
    At the next table two pupils are arguing over your four pages. {#invented} By 11 January the ministry had counted 9,900
    people detained. {#F-0111-02} Officials said later that six people had died after [torture] in custody, and that 25 were
    recognised as its victims. {#A-08} By the end of 2022 over a thousand people had been convicted, Human Rights Watch counted,
    but only one officer for a death. {#A-10}

    What belongs in a school’s notebook?
  ]],
  plain   = [[
    Two pupils have read your four pages. They are arguing. {#invented} By 11 January the ministry counted 9,900 people detained.
    {#F-0111-02} Officials said later that six people died after [torture] in custody. {#A-08} By the end of 2022 Human Rights
    Watch counted over a thousand people convicted, and one officer for a death. {#A-10}

    What belongs in a school’s notebook?
  ]],
  choice "who" {
    "Who documented it, and what was admitted",
    go = "count_agency",
    moves = {
      evidence = { 2, "it names the office and the report" },
      time = { -1, "you read both reports to the end" },
    },
  },
  choice "what" {
    "What was done, in the victims’ own words",
    go = "count_agency",
    moves = {
      evidence = { 1, "nobody can say that it was nothing" },
      safety = { -2, "by what was done they can be recognised" },
    },
  },
  choice "where_it_is" {
    "That there is a report, and where it is",
    go = "count_agency",
    moves = { safety = { 1, "whoever reads it has chosen to" } },
  },
}

scene "count_courts" {
  title   = "Who was convicted",
  picture = "court",
  bed     = "library",
  sound   = "page",
  text    = [[
    A pupil puts your four pages down and asks what the courts found. {#invented} By the end of 2022 Human Rights Watch counted
    over a thousand people convicted, but only one officer for a death, and none then for torture. {#A-10} That year officials
    said that six people had died after [torture] in custody. {#A-08} In 2023 the former head of the security service was given
    18 years, in a closed trial, {#A-13} and in 2024 several policemen were sentenced for torture. {#A-17}

    What does a verdict show, in your notebook?
  ]],
  plain   = [[
    A pupil asks what the courts found. {#invented} By the end of 2022 Human Rights Watch counted over a thousand people
    convicted. {#A-10} Among them was one officer for a death, and none then for torture. {#A-10} Officials had said that six
    people died after [torture] in custody. {#A-08} In 2023 the former head of the security service got 18 years. {#A-13} The
    trial was closed. {#A-13} In 2024 several policemen were sentenced for torture. {#A-17}

    What does a verdict show, in your notebook?
  ]],
  choice "found" {
    "What a court found, and whether it was open",
    go = "count_agency",
    moves = {
      evidence = { 2, "readers know who could listen" },
      time = { -1, "you looked up every trial" },
    },
  },
  choice "did" {
    "That these people did what they were accused of",
    go = "count_agency",
    moves = {
      trust = { 1, "readers want to know who it was" },
      rumour = { 1, "nobody could hear the closed trials" },
    },
  },
  choice "number" {
    "How many there were, without any names",
    go = "count_agency",
    moves = { safety = { 1, "nobody is named who may appeal" } },
  },
}

scene "count_admitted" {
  title   = "What officials admitted",
  picture = "archive",
  bed     = "library",
  text    = [[
    A pupil has read the top page, put the box back, and asked what officials say against themselves. {#invented} In March 2022
    the Prosecutor General spoke of 243 cases of torture and abuse. {#A-04} That year officials said that six people had died
    after [torture] in custody, and the president admitted in his yearly address that there had been torture. {#A-08} In 2024
    several policemen were sentenced for it. {#A-17}

    How do you keep this?
  ]],
  plain   = [[
    A pupil has read the top page, and put the box back. {#invented} She asks what officials admit. {#invented} In March 2022 the
    Prosecutor General spoke of 243 cases of torture and abuse. {#A-04} Officials said that six people died after [torture] in
    custody. {#A-08} The president admitted that there was torture. {#A-08} In 2024 several policemen were sentenced for it.
    {#A-17}

    How do you keep this?
  ]],
  choice "alone" {
    "The admissions alone, each with its date",
    go = "count_agency",
    moves = { evidence = { 1, "nobody can say that an enemy wrote it" } },
  },
  choice "both" {
    "The admissions, and what victims have told",
    go = "count_agency",
    moves = {
      evidence = { 2, "one supports the other" },
      safety = { -2, "one can be recognised by the town" },
    },
  },
  choice "total" {
    "The totals, and no single case at all",
    go = "count_agency",
    moves = { safety = { 1, "no family is pointed at" } },
  },
}

scene "count_un" {
  title   = "Questions from outside",
  picture = "archive",
  bed     = "library",
  text    = [[
    A pupil has read the top page, and asks who else looked into it. {#invented} On 20 January 2022 the European Parliament asked
    for an international inquiry. {#F-0120-01} At the end of the month the president said on television that no foreign one was
    needed. {#A-02} Officials said that year that six people had died after [torture] in custody. {#A-08} In May 2023 a
    committee of the UN put questions about torture and the deaths. {#A-14}

    Where do you file the [inquiry]?
  ]],
  plain   = [[
    A pupil has read the top page. She asks who else looked into it. {#invented} In January 2022 the European Parliament asked for
    an international inquiry. {#F-0120-01} The president said that there was no need for a foreign one. {#A-02} Officials said
    that six people died after [torture] in custody. {#A-08} In May 2023 a committee of the UN asked the country about that,
    and about the deaths. {#A-14}

    Where do you file the inquiry?
  ]],
  choice "unknown" {
    "Under Unknown, with what it was to find out",
    go = "count_agency",
    moves = {
      evidence = { 1, "it shows what nobody has looked at" },
      trust = { -1, "it sounds like an accusation" },
    },
  },
  choice "answer" {
    "Under the president’s answer, with its date",
    go = "count_agency",
    moves = { trust = { 1, "readers know the answer from television" } },
  },
  choice "both" {
    "Under both, with the reasons of each side",
    go = "count_agency",
    moves = {
      evidence = { 2, "each side gives its own reasons" },
      time = { -1, "you looked for both texts" },
    },
  },
}

scene "count_videos" {
  title   = "Over eighty videos",
  picture = "classroom",
  bed     = "library",
  gives   = "hrw_videos",
  text    = [[
    “It was on top,” a pupil says, and asks how anybody could check it. {#invented} Saule hands her a report: Human Rights Watch
    verified over 80 videos from Almaty, filmed from 4 to 6 January, and found excessive force at least four times. {#A-01} In the
    worst case ten people were apparently killed and nineteen hurt. {#A-01} A video from the street cannot show what happened in
    custody: officials say that six people died after [torture] there. {#A-08}

    The pupil would like to see the videos.
  ]],
  plain   = [[
    “It was on top,” a pupil says. “How can anybody check it?” {#invented} Saule hands her a report. {#invented} Human Rights Watch
    verified over 80 videos from Almaty, from 4 to 6 January. {#A-01} At least four times the force was excessive, it found.
    {#A-01} In the worst case ten people were apparently killed and nineteen hurt. {#A-01} Officials say that six people died
    after [torture] in custody. {#A-08}

    The pupil would like to see the videos.
  ]],
  choice "lend" {
    "Lend her the report, which has no pictures",
    go = "count_agency",
    moves = { evidence = { 1, "she can say who checked, and how" } },
  },
  choice "one" {
    "Show her one of them, beside a teacher",
    go = "count_agency",
    moves = {
      evidence = { 2, "she has seen what can be seen" },
      safety = { -2, "people in it can be recognised" },
    },
  },
  choice "tell" {
    "Tell her how such a video can be checked",
    go = "count_agency",
    moves = {
      trust = { 1, "she could explain it to her class" },
      time = { -1, "it took you the whole break" },
    },
  },
}

scene "count_pianist" {
  title   = "A confession on television",
  picture = "boxes",
  bed     = "library",
  text    = [[
    “It was on top,” says a pupil who has copied your page. {#invented} Behind it lies a note about a man whom state
    television had shown as a hired rioter. {#F-0109-02} On 9 January he was recognised as a jazz pianist from Kyrgyzstan, and
    released. {#F-0109-02} He was bruised, and a case of torture was opened. {#R-06} Officials said later that six people had died after
    [torture] in custody. {#A-08}

    Where does the note belong?
  ]],
  plain   = [[
    “It was on top,” says a pupil who has copied your page. {#invented} Behind it is a note. {#invented} State television showed a
    man as a hired rioter. {#F-0109-02} On 9 January people recognised him: he was a jazz pianist from Kyrgyzstan. {#F-0109-02} He
    was released. {#F-0109-02} He was bruised, and a case of torture was opened. {#R-06} Officials said later that six people
    died after [torture] in custody. {#A-08}

    Where does the note belong?
  ]],
  choice "foreigners" {
    "Under foreigners, like the first report",
    go = "count_agency",
    moves = { rumour = { 1, "there he is still a suspect" } },
  },
  choice "custody" {
    "Under custody, because of the bruises",
    go = "count_agency",
    moves = {
      evidence = { 1, "it is about how he was treated" },
      safety = { -1, "he did not ask to be filed there" },
    },
  },
  choice "corrections" {
    "Under corrections, with both reports",
    go = "count_agency",
    moves = {
      evidence = { 2, "both reports can be compared" },
      time = { -1, "you looked for the first one" },
    },
  },
}
