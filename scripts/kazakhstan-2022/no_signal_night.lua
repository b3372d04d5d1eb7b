-- After midnight: a few minutes of signal, what she does with them, and the question of the chapter.

-- What was written unchecked on the stairs is believed there, and comes back.
local function sheet_comes_back(s)
  if s.notice == "heard" then s.trust = s.trust - 3 end
end
local SHEET = "neighbours believed your sheet, and parts were wrong"

scene "signal_minutes" {
  title   = "A few minutes of signal",
  date    = "2022-01-06 00:35",
  picture = "plate_window",
  bed     = "night",
  sound   = "phone",
  dark    = true,
  text    = [[
    You wake because the phone is buzzing on the sill. {#invented} While the president speaks on television the internet is
    back, {#F-0106-04} but you don’t know for how long.

    On your phone is a video from early in the evening, which you took from the window on the stairs. It shows people running
    and, for two seconds, under the lamp, one face. {#invented} You have time for one thing.
  ]],
  plain   = [[
    The phone wakes you. {#invented} While the president speaks on television the internet is back. {#F-0106-04} You don’t know for how long.

    On your phone is a video from early in the evening. You took it from the window on the stairs. It shows people who run.
    For two seconds, under the lamp, it shows one face. {#invented} You have time for one thing.
  ]],
  choice "video" {
    "Send the video to a news page",
    go = "signal_sent",
    moves = {
      evidence = { 2, "it shows a street and an hour" },
      safety = { -3, "one face in it can be recognised" },
      trust = SHEET,
    },
    effect = function(s)
      s.video = "sent"
      sheet_comes_back(s)
    end,
  },
  choice "aunt" {
    "Write to your aunt that you are well",
    go = "signal_well",
    moves = { safety = { 1, "she stayed at home and did not come looking" }, trust = SHEET },
    effect = function(s)
      s.video = "kept"
      sheet_comes_back(s)
    end,
  },
  choice "news" {
    "Load the news, and save what you can",
    go = "signal_news",
    gives = "radio_notes",
    moves = { evidence = { 1, "two pages loaded, with their hours" }, trust = SHEET },
    effect = function(s)
      s.video = "kept"
      sheet_comes_back(s)
    end,
  },
}

scene "signal_sent" {
  title   = "Sent",
  date    = "2022-01-06 01:00",
  picture = "plate_window",
  bed     = "silence",
  dark    = true,
  text    = [[
    The bar creeps to the end, the phone says *sent*, and then the network is gone again. {#F-0106-04}

    You watch the video once more and stop it under the lamp, where the person wears a hat like yours. You sent it because it
    shows that people were in the street, but it also shows who one of them was. {#invented}
  ]],
  plain   = [[
    The phone says *sent*. Then the network is gone again. {#F-0106-04}

    You watch the video once more, and stop it under the lamp. The person there wears a hat like yours. The video shows that people were in the street. It also shows who one of them was. {#invented}
  ]],
  choice "go_on" { "Put the phone face down", go = "signal_link" },
}

scene "signal_well" {
  title   = "“We are well”",
  date    = "2022-01-06 01:00",
  picture = "landline",
  bed     = "silence",
  dark    = true,
  text    = [[
    You write that you are well, and that she should stay in. She answers with one letter, and before you can ask what it
    means the network is gone. {#F-0106-04}

    In the morning she rings on the landline. Because nobody had answered her, she says, she had put on her coat already, and
    was about to walk over. {#invented}
  ]],
  plain   = [[
    You write that you are well. You tell her to stay in. She answers with one letter. Then the network is gone.
    {#F-0106-04}

    In the morning she rings on the landline. Nobody had answered her. She had her coat on already, and she was going to walk
    over. {#invented}
  ]],
  choice "go_on" { "Go back to bed", go = "signal_link" },
}

scene "signal_news" {
  title   = "Two pages",
  date    = "2022-01-06 01:00",
  picture = "plate_window",
  bed     = "silence",
  dark    = true,
  text    = [[
    Two pages load before the network goes. {#F-0106-04} Late in the evening the emergency was widened to the whole country,
    {#F-0105-20} and the Interior Ministry reported eight officers dead. {#F-0105-19} You copy that on paper, with the hour
    beside it. {#invented}

    Neither page says who the people were, those who sang and the others. {#invented}
  ]],
  plain   = [[
    Two pages load before the network goes. {#F-0106-04} Late in the evening the emergency came to the whole country.
    {#F-0105-20} The Interior Ministry reported eight officers dead. {#F-0105-19} You copy that on paper, with the hour.
    {#invented}

    Neither page says who the people were, those who sang and the others. {#invented}
  ]],
  choice "go_on" { "Show Grandmother in the morning", go = "signal_link" },
}

check "signal_link" {
  [[
    City hall burned early in the afternoon. {#F-0105-10} The internet failed about half past four. {#F-0105-13} What
    can you write between them?
  ]],
  title = "Two events, one afternoon", date = "2022-01-06 08:00", picture = "stairwell", bed = "corridor",
  go = "wire", facts = { "F-0105-10", "F-0105-13" },
  answer "fire" {
    "The blackout let people burn it",
    because = [[
      A blackout can hide a lot, but the building burned before the internet failed. {#F-0105-10 F-0105-13}
    ]],
  },
  answer "order" {
    "Somebody cut it because of the fire",
    because = "It could be so, but the measurements show only when it failed, and not who ordered it or why. {#F-0105-13}",
  },
  answer "before" {
    "The fire was earlier, and that is all", right = true,
    because = [[
      First early in the afternoon, then about half past four: that order is on record, but a link between the two is not.
      {#F-0105-10 F-0105-13}
    ]],
  },
  answer "nothing" {
    "Nothing: nobody knows the hours",
    because = [[
      One of the hours is rough, but both are known well enough to put the two in order. {#F-0105-10 F-0105-13}
    ]],
  },
}
