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
    go = "signal_link",
    moves = {
      evidence = { 2, "it shows a street and an hour" },
      safety = { -2, "one face in it can be recognised" },
      trust = SHEET,
    },
    effect = function(s)
      s.video = "sent"
      sheet_comes_back(s)
    end,
  },
  choice "aunt" {
    "Write to your aunt that you are well",
    go = "signal_link",
    moves = { safety = { 1, "she stayed at home and did not come looking" }, trust = SHEET },
    effect = function(s)
      s.video = "kept"
      sheet_comes_back(s)
    end,
  },
  choice "news" {
    "Load the news, and save what you can",
    go = "signal_link",
    gives = "radio_notes",
    moves = {
      evidence = { 2, "two pages loaded, each with its hour" },
      time = { -1, "you copied both on paper before you slept" },
      trust = SHEET,
    },
    effect = function(s)
      s.video = "kept"
      sheet_comes_back(s)
    end,
  },
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
