-- Almaty, 5 January, from noon into the night: a window, a radio and a stairwell. Kamila notices sounds, counts things and
-- trusts what she can point at; her grandmother asks the better questions.
-- Teaches: how the 5th turned violent and what is not known about it; protest, riot and state force as different words;
-- what nobody can check in a blackout; what neighbours owe each other.

local function did(name, value)
  return function(s) return s[name] == value end
end

local function elsewhere() return random(2) == 1 and "elsewhere_aktau" or "elsewhere_taldykorgan" end

-- What was written unchecked on the stairs is believed there, and comes back.
local function sheet_comes_back(s)
  if s.notice == "heard" then s.trust = s.trust - 3 end
end
local SHEET = "neighbours believed your sheet, and parts were wrong"

chapter "no_signal" {
  title   = "No signal",
  summary = "Almaty, 5 January. Smoke over the centre, a radio, a stairwell, and nothing that can be checked.",
  place   = "almaty",
  date    = "2022-01-05 14:30",
  speaker = "kamila",
  picture = "stairwell",
  at      = "widened",
  bed     = "kitchen",
  start   = "signal_window",
}

scene "signal_window" {
  plate    = "plate_window",
  wordless = true,
  title    = "From the kitchen window",
  picture  = "square",
  text     = [[
    You are Kamila, seventeen. From your grandmother’s kitchen, on the ninth floor, you can see smoke over the centre of
    Almaty, and nothing else. {#invented}

    The radio says that around noon crowds pushed the police back towards the centre. {#F-0105-07} After that, city hall
    was broken into and burned. {#F-0105-10} A reporter heard shooting and saw policemen beaten as they pulled back.
    {#F-0105-10} He doesn’t say who was shooting.

    “Are they the same people as last night?” Grandmother asks. “The ones who were singing?” {#invented}
  ]],
  plain    = [[
    You are Kamila. You are seventeen. From your grandmother’s kitchen you can see smoke over the centre of Almaty.
    {#invented}

    The radio says that crowds pushed the police back around noon. {#F-0105-07} Then people broke into city hall, and it
    burned. {#F-0105-10} A reporter heard shooting. He saw policemen beaten as they pulled back. {#F-0105-10} He doesn’t say
    who was shooting.

    “Are they the same people as last night?” Grandmother asks. “The ones who were singing?” {#invented}
  ]],
  choice "roof" {
    "Go up to the roof, where you can see more",
    go = "signal_roof",
    moves = {
      evidence = { 1, "you saw which buildings burned, and from where" },
      safety = { -1, "from the street everyone could see you too" },
    },
  },
  choice "radio" {
    "Stay by the radio and write down the hours",
    go = "signal_radio",
    gives = "radio_notes",
    moves = {
      evidence = { 1, "every line has its hour and its station" },
      time = { -1, "it took two hours with a pencil" },
    },
  },
  choice "aunt" {
    "Ring your aunt, who lives near the square",
    go = "signal_aunt",
    moves = { trust = { 1, "she was alone, and you rang her" } },
  },
  choice "in_short" { "Read this part in short: it spares you the fire and the fear", go = "signal_short" },
}

-- Instead of this part: what its questions need, and its sources.
scene "signal_short" {
  title   = "No signal, in short",
  date    = "2022-01-05 21:00",
  picture = "plate_window",
  gives   = { "blackout", "radio_notes" },
  text    = [[
    Late on 4 January there are stun grenades and tear gas on the main square in Almaty; police cars are burned, and
    people are hurt on both sides. {#F-0104-11} Around noon on the 5th crowds push the police back towards the centre.
    {#F-0105-07} Early in the afternoon city hall is broken into and burned. {#F-0105-10}

    From about half past four there is almost no internet in the whole country. {#F-0105-13} At about 19:00 the president
    says that he chairs the [Security Council] from today, and blames paid “conspirators”. {#F-0105-17}
  ]],
  plain   = [[
    Late on 4 January there are stun grenades and tear gas on the main square in Almaty. {#F-0104-11} Police cars are
    burned. {#F-0104-11} Around noon on the 5th crowds push the police back. {#F-0105-07} In the early afternoon city
    hall is broken into. {#F-0105-10} It burns.

    From about half past four there is almost no internet in the whole country. {#F-0105-13} At about 19:00 the president
    says that he now chairs the [Security Council]. {#F-0105-17} He blames paid “conspirators”. {#F-0105-17}
  ]],
  choice "go_on" { "Go on to the question", go = "signal_link" },
}

scene "signal_roof" {
  title   = "On the roof",
  date    = "2022-01-05 16:20",
  picture = "square",
  bed     = "wind",
  sound   = "door",
  text    = [[
    Two boys are already up there with their father’s binoculars. {#invented} The president’s residence is burning, and so are an office of the prosecutors and one of the ruling party. {#F-0105-11}

    You can point at each building, but not at anybody who set it on fire: at this distance people are dots, and dots don’t
    carry flags.

    You hear bangs. One boy says “guns”, and the other says “doors”. You write: *bangs, nine, 16:20*. {#invented}
  ]],
  plain   = [[
    Two boys are on the roof with binoculars. {#invented} The president’s residence is
    burning. {#F-0105-11} So are an office of the prosecutors and one of the ruling party. {#F-0105-11}

    You can point at each building. You cannot see who lit them. From here people are dots.

    You hear bangs. One boy says “guns”. The other says “doors”. You write: *bangs, nine, 16:20*. {#invented}
  ]],
  choice "go_on" { "Go down before it gets dark", go = "signal_gone" },
}

scene "signal_radio" {
  title   = "Two hours of radio",
  date    = "2022-01-05 16:50",
  picture = "kitchen",
  text    = [[
    Your page has eleven lines. “About 16:00: president’s residence on fire.” {#F-0105-11} “16:00: emergency in the capital
    too.” {#F-0105-12} “16:44: the commandant says more than 500 civilians have been hurt.” {#F-0105-14}

    You add a column on the right: *who says so*. For nine lines out of eleven it says “officials”. {#invented}

    Grandmother reads it. “And the ones who were singing,” she asks, “who reads out their
    lines?”
  ]],
  plain   = [[
    Your page has eleven lines. “About 16:00: the president’s residence is on fire.” {#F-0105-11} “16:00: emergency in the
    capital too.” {#F-0105-12} “16:44: the commandant says more than 500 civilians are hurt.” {#F-0105-14}

    You add a column: *who says so*. For nine lines out of eleven it says “officials”. {#invented}

    Grandmother reads it. “And the ones who were singing,” she asks, “who reads out their lines?”
  ]],
  choice "go_on" { "Put the kettle on, and think about that", go = "signal_gone" },
}

scene "signal_aunt" {
  title   = "What your aunt saw",
  date    = "2022-01-05 15:10",
  picture = "landline",
  sound   = "line",
  text    = [[
    Your aunt whispers, though she is alone. {#invented} Last night, she says, two streams of people walked to the
    centre: young people in one, and a larger crowd in the other. {#F-0104-09} “Then came the gas and the grenades,” she says, “and today they are
    angrier.” {#F-0104-11 L-11}

    “Were they the same people?”

    “Some of them. And some I have never seen in this street, and they were not singing.” The line crackles and is gone.
    {#invented}
  ]],
  plain   = [[
    Your aunt whispers, though she is alone. {#invented} Last night, she says, two streams of people walked to the
    centre. {#F-0104-09} Young people were in one. A larger crowd was in the other. {#F-0104-09} “Then came the gas and the grenades,” she says. {#F-0104-11}
    “Today they are angrier.” {#L-11}

    “Were they the same people?”

    “Some of them. And some I have never seen, and they were not singing.” Then the line is gone. {#invented}
  ]],
  choice "go_on" { "Write down what she saw, and from where", go = "signal_gone" },
}

scene "signal_gone" {
  title = "One bar, then none",
  date  = "2022-01-05 17:20",
  bed   = "silence",
  dark  = true,
  gives = "blackout",
  text  = [[
    Since about half past four the internet has been almost dead in the whole country. {#F-0105-13} In this [blackout]
    your phone can show you the time and your own photos.

    On the stairs everyone has heard something. The bread will run out, says a man who has it from a colleague’s wife, and
    the water will be cut off at seven. {#invented} Nobody can look anything up.

    By the letter boxes hangs a sheet of paper with a pencil on a string. {#invented}
  ]],
  plain = [[
    Since about half past four there has been almost no internet in the whole country. {#F-0105-13} Your phone shows the
    time and your own photos.

    On the stairs everyone has heard something. The bread will run out, says one. The water will be cut off at seven, says
    another. {#invented}
    Nobody can look anything up.

    By the letter boxes hangs a sheet of paper, with a pencil on a string. {#invented}
  ]],
  choice "known" {
    "Write what you saw or heard, and where",
    go = "signal_door",
    moves = {
      evidence = { 1, "each line says how you know it" },
      trust = { 1, "neighbours could check every line" },
      time = { -1, "four lines took you half an hour" },
    },
    effect = function(s) s.notice = "known" end,
  },
  choice "heard" {
    "Write what everybody on the stairs says",
    go = "signal_door",
    moves = {
      trust = { 1, "everyone found their own news on it" },
      rumour = { 2, "what was only heard is now written" },
    },
    effect = function(s) s.notice = "heard" end,
  },
  choice "asked" {
    "Write questions, with room for the answers",
    go = "signal_door",
    moves = {
      rumour = { -1, "a question claims nothing" },
      safety = { -1, "the answers came with flat numbers" },
    },
    effect = function(s) s.notice = "asked" end,
  },
}

scene "signal_door" {
  title = "All the bells at once",
  date  = "2022-01-05 18:10",
  bed   = "corridor",
  sound = "door",
  dark  = true,
  text  = {
    when(did("notice", "known"), [[
      Under your four lines there is a fifth, with a flat number and the word *saw*. {#invented}
    ]]),
    when(did("notice", "heard"), [[
      Your sheet is full, and a copy hangs next door, without the word *heard*. {#invented}
    ]]),
    when(did("notice", "asked"), [[
      “Is the pharmacy open?” has four answers. *Who is shooting?* has none. {#invented}
    ]]),
    [[
      Somebody is ringing all the bells. Through the glass you see a man of about forty, holding one hand in the other.
      “Just till it gets quieter,” he says. “Please.” {#invented}

      You cannot tell where he has been, and he cannot prove it. After eleven at night nobody may be outside without a pass,
      and it is ten past six. {#F-0105-24}
    ]],
  },
  plain = {
    when(did("notice", "known"), [[
      Somebody has added a fifth line to your four, with a flat number and the word *saw*. {#invented}
    ]]),
    when(did("notice", "heard"), [[
      A copy of your sheet hangs next door. On the copy the word *heard* is missing. {#invented}
    ]]),
    when(did("notice", "asked"), [[
      “Is the pharmacy open?” has four answers. *Who is shooting?* has none. {#invented}
    ]]),
    [[
      Somebody rings all the bells. It is a man of about forty. One hand holds the other. “Just till it gets quieter,”
      he says. “Please.” {#invented}

      You don’t know where he has been. He cannot prove it. After eleven at night nobody may be outside without a pass.
      {#F-0105-24} It is ten past six.
    ]],
  },
  choice "stairs" {
    "Let him in, and give him a chair on the stairs",
    go = "signal_speech",
    moves = {
      trust = { 1, "he told the stairs what he had seen himself" },
      safety = { -2, "nobody in the house knew who he was" },
    },
    effect = function(s) s.door = "stairs" end,
  },
  choice "window" {
    "Pass him a bandage, and keep the door shut",
    go = "signal_speech",
    moves = {
      safety = { 1, "nobody came in, and nobody had to explain" },
      trust = { -1, "he was the baker’s brother, and people knew him" },
    },
    effect = function(s) s.door = "window" end,
  },
  choice "ask" {
    "Ask the neighbours before you open",
    go = "signal_speech",
    moves = {
      trust = { 1, "the house had decided, and not you alone" },
      time = { -1, "he waited for eleven flats to agree" },
    },
    effect = function(s) s.door = "ask" end,
  },
}

scene "signal_speech" {
  title   = "At seven",
  date    = "2022-01-05 19:10",
  picture = "kitchen",
  gives   = "speech_seven",
  text    = {
    when(did("door", "stairs"), [[
      The man is the baker’s brother, and has gone up to his flat. His hand was cut by glass, and he doesn’t say whose.
      {#invented}
    ]]),
    when(did("door", "window"), [[
      The baker came down to look for his brother, but by then the street was empty. {#invented}
    ]]),
    when(did("door", "ask"), [[
      The ninth flat knew him as the baker’s brother. By then he had been outside for twenty minutes. {#invented}
    ]]),
    [[
      The water is still running, and the baker has flour for a week. {#invented}

      At about seven the president spoke. From today he chairs the [Security Council], he says; he will act “as tough as
      possible”, and stay in the capital. {#F-0105-17} He blames paid “conspirators”. {#F-0105-17}

      “That was Nazarbayev’s chair,” says Grandmother. {#B-04} He had kept it when he resigned as president in 2019.
      {#B-04} How it changed hands will be told in two ways. {#R-10}
    ]],
  },
  plain   = {
    when(did("door", "stairs"), [[
      The man is the baker’s brother. His hand was cut by glass. He doesn’t say whose glass. {#invented}
    ]]),
    when(did("door", "window"), [[
      The baker came down to look for his brother. The street was empty by then. {#invented}
    ]]),
    when(did("door", "ask"), [[
      The ninth flat knew him: he is the baker’s brother. He had waited twenty minutes. {#invented}
    ]]),
    [[
      There is still water, and the baker has flour for a week. {#invented}

      At about seven the president spoke. From today he chairs the [Security Council], he says. {#F-0105-17} He will be
      “as tough as possible”. {#F-0105-17} He blames paid “conspirators”. {#F-0105-17}

      “That was Nazarbayev’s chair,” says Grandmother. {#B-04} He kept it when he resigned in 2019. {#B-04} How it changed
      hands will be told in two ways. {#R-10}
    ]],
  },
  choice "go_on" {
    "Write down his words, and the hour",
    go = { "elsewhere_aktau", "elsewhere_taldykorgan" }, pick = elsewhere,
  },
}

scene "signal_minutes" {
  title   = "A few minutes of signal",
  date    = "2022-01-06 00:35",
  picture = "plate_window",
  bed     = "night",
  sound   = "phone",
  dark    = true,
  text    = [[
    You wake because the phone buzzes on the sill. The internet is back. On television the president is speaking again, and
    while he speaks the network works. {#F-0106-04} You don’t know for how long.

    On your phone is a video from early in the evening, taken from the window on the stairs. People are running, and for two
    seconds, under the lamp, you can see one face. {#invented}

    You can do one thing, perhaps two.
  ]],
  plain   = [[
    The phone wakes you. The internet is back. The president is speaking on television again, and while he speaks the
    network works. {#F-0106-04} You don’t know for how long.

    On your phone is a video from early in the evening. People run past the window on the stairs. For two seconds you
    can see one face. {#invented}

    You can do one thing. Maybe two.
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
    The bar creeps to the end, and the phone says *sent*. Then the network is gone again. {#F-0106-04}

    You watch the video once more with the sound off. The person under the lamp is perhaps your age. You sent it because it
    shows that somebody was there, and it also shows who. {#invented}
  ]],
  plain   = [[
    The phone says *sent*. Then the network is gone again. {#F-0106-04}

    You watch the video once more. The person under the lamp is perhaps your age. It shows that somebody was there. It also
    shows who. {#invented}
  ]],
  choice "go_on" { "Put the phone face down", go = "signal_link" },
}

scene "signal_well" {
  title   = "“We are well”",
  date    = "2022-01-06 01:00",
  picture = "plate_window",
  bed     = "silence",
  dark    = true,
  text    = [[
    You write: “We are well. Stay in.” She answers with one letter, and before you can ask what it means the network is
    gone. {#F-0106-04}

    In the morning she tells you on the landline that she had her coat on already, and was about to walk over. {#invented}
  ]],
  plain   = [[
    You write: “We are well. Stay in.” She answers with one letter. Then the network is gone. {#F-0106-04}

    In the morning she tells you on the landline. She already had her coat on. {#invented}
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
    Two pages load before the network goes. {#F-0106-04} Late in the evening the emergency reached the whole country.
    {#F-0105-20} The Interior Ministry counts eight officers dead. {#F-0105-19} You copy that, with the hour beside it.

    Nothing on either page says who the people on the square were.
  ]],
  plain   = [[
    Two pages load before the network goes. {#F-0106-04} The emergency now covers the whole country. {#F-0105-20} The
    Interior Ministry counts eight officers dead. {#F-0105-19} You copy that, with the hour.

    Neither page says who the people on the square were.
  ]],
  choice "go_on" { "Show Grandmother in the morning", go = "signal_link" },
}

include "no_signal_elsewhere.lua"

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
      A blackout can hide a lot, so the guess is natural. But the building burned before the internet failed.
      {#F-0105-10 F-0105-13}
    ]],
  },
  answer "order" {
    "Somebody cut it because of the fire",
    because = "It may be so. But the measurements show when it failed, and not who ordered it or why. {#F-0105-13}",
  },
  answer "before" {
    "The fire was earlier, and that is all", right = true,
    because = [[
      Early in the afternoon, and then half past four: that order is on record. A link between the two is not.
      {#F-0105-10 F-0105-13}
    ]],
  },
  answer "nothing" {
    "Nothing: nobody knows the hours",
    because = [[
      It is good to be slow, and one hour is only rough. But both are known well enough to put the two in order.
      {#F-0105-10 F-0105-13}
    ]],
  },
}

include "no_signal_sources.lua"
