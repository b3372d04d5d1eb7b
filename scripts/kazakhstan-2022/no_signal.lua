-- Almaty, 5 January, from noon into the night: a window, a radio and a stairwell. Kamila notices sounds, counts things and
-- trusts what she can point at; her grandmother asks the better questions.
-- Teaches: how the 5th turned violent and what is not known about it; protest, riot and state force as different words;
-- what nobody can check in a blackout; what neighbours owe each other.

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
    You are Kamila, seventeen, and from your grandmother’s kitchen you can see smoke over the centre of Almaty, and nothing
    else. {#invented}

    Around noon, says the radio, crowds pushed the police back towards the centre, and then city hall was broken into and
    burned. {#F-0105-07 F-0105-10} A reporter heard shooting and saw policemen beaten as they pulled back. {#F-0105-10} He
    doesn’t say who was shooting.

    “Are they the same people as last night,” Grandmother asks, “the ones who were singing?” {#invented}
  ]],
  plain    = [[
    You are Kamila. You are seventeen. From your grandmother’s kitchen you can see smoke over the centre of Almaty, and
    nothing else. {#invented}

    The radio says that around noon crowds pushed the police back towards the centre. {#F-0105-07} Then people broke into city hall, and it
    burned. {#F-0105-10} A reporter heard shooting. He saw policemen beaten as they pulled back. {#F-0105-10} He doesn’t say
    who was shooting.

    “Are they the same people as last night?” Grandmother asks. “The ones who were singing?” {#invented}
  ]],
  choice "roof" {
    "Go up to the roof, where you can see more",
    go = "signal_roof",
    moves = {
      evidence = { 1, "you saw which buildings burned" },
      safety = { -1, "everyone in the street could see you" },
    },
  },
  choice "radio" {
    "Stay by the radio and write down the hours",
    go = "signal_radio",
    gives = "radio_notes",
    moves = {
      evidence = { 1, "every line has its hour" },
      time = { -1, "it took two hours with a pencil" },
    },
  },
  choice "aunt" {
    "Ring your aunt, who lives near the square",
    go = "signal_aunt",
    moves = { trust = { 1, "she was alone, and you rang her" } },
  },
  choice "yard" {
    "Go down to the yard and ask the neighbours",
    go = "signal_yard",
    moves = {
      trust = { 1, "each of them was heard" },
      time = { -1, "you listened to all six" },
    },
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

    From about half past four there is almost no internet in the whole country. {#F-0105-13} At about seven the president
    says that he chairs the [Security Council] from today, and blames paid “conspirators”. {#F-0105-17}
  ]],
  plain   = [[
    Late on 4 January there are stun grenades and tear gas on the main square in Almaty. {#F-0104-11} Police cars are
    burned. {#F-0104-11} People on both sides are hurt. {#F-0104-11} Around noon on the 5th crowds push the police back.
    {#F-0105-07} In the early afternoon city hall is broken into. {#F-0105-10} It burns.

    From about half past four there is almost no internet in the whole country. {#F-0105-13} At about seven the president
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
    Two boys are up there already with binoculars. {#invented} The president’s residence is burning, and so are an office of
    the prosecutors and one of the ruling party. {#F-0105-11} You can point at each building, but not at anybody who set it
    on fire, because from here people are dots, and dots don’t carry flags.

    When you hear bangs, one boy says “guns” and the other says “doors”. You write: *bangs, nine, 16:20*. {#invented}
  ]],
  plain   = [[
    Two boys are on the roof with binoculars. {#invented} The president’s residence is burning. {#F-0105-11} So are an office
    of the prosecutors and one of the ruling party. {#F-0105-11} You can point at each building. You cannot see who lit
    them. From here people are dots.

    You hear bangs. One boy says “guns”. The other says “doors”. You write: *bangs, nine, 16:20*. {#invented}
  ]],
  choice "go_on" { "Go down again", go = "signal_queue" },
}

scene "signal_radio" {
  title   = "Two hours of radio",
  date    = "2022-01-05 16:50",
  picture = "plate_window",
  text    = [[
    Your page has eleven lines on it now. {#invented} About 16:00 the president’s residence was on fire, {#F-0105-11} and at
    16:00 the emergency reached the capital too. {#F-0105-12} At 16:44 the commandant said that more than 500 civilians had
    been hurt. {#F-0105-14} You add a column for who says so, and in nine lines out of eleven it says “officials”.
    {#invented}

    Grandmother reads it through. “And the ones who were singing,” she asks, “who reads out their lines?” {#invented}
  ]],
  plain   = [[
    Your page has eleven lines. {#invented} “About 16:00: the president’s residence is on fire.” {#F-0105-11} “16:00:
    emergency in the capital too.” {#F-0105-12} “16:44: the commandant says more than 500 civilians are hurt.” {#F-0105-14}
    You add a column: *who says so*. For nine lines out of eleven it says “officials”. {#invented}

    Grandmother reads it. “And the ones who were singing,” she asks, “who reads out their lines?” {#invented}
  ]],
  choice "go_on" { "Put the kettle on", go = "signal_queue" },
}

scene "signal_aunt" {
  title   = "What your aunt saw",
  date    = "2022-01-05 15:10",
  picture = "landline",
  sound   = "line",
  text    = [[
    Your aunt whispers, although she is alone. {#invented} Last night, she says, two streams of people walked to the centre,
    young activists in one and a larger crowd in the other. {#F-0104-09} Then came the gas and the grenades, and today, says
    your aunt, they are angrier. {#F-0104-11 L-11}

    When you ask whether they are the same people, she says that some of them are. Others she has never seen in her street
    before, and those are not singing. {#invented}
  ]],
  plain   = [[
    Your aunt whispers, though she is alone. {#invented} Last night, she says, two streams of people
    walked to the centre. {#F-0104-09} Young activists were in one. A larger crowd was in the other. {#F-0104-09} “Then came
    the gas and the grenades,” she says. {#F-0104-11} “Today they are angrier.” {#L-11}

    “Are they the same people?”

    “Some of them. And some I have never seen in this street before. They are not singing.” {#invented}
  ]],
  choice "go_on" { "Write down what she saw", go = "signal_queue" },
}

scene "signal_yard" {
  title   = "Six neighbours in the yard",
  date    = "2022-01-05 15:30",
  picture = "yard",
  bed     = "wind",
  sound   = "door",
  text    = [[
    One of the six walked to the centre last night, in the larger of two crowds. {#invented} {#F-0104-09} Later there were tear gas and
    stun grenades on the square, and police cars burned. {#F-0104-11}

    “I shouted about the price and went home,” he says, “and the people out there today are strangers to me.” {#invented} Does
    that make him a protester or a rioter? Nobody answers him, so you write down both words, with a question mark after each.
  ]],
  plain   = [[
    One of the six walked to the centre last night. Two crowds walked there, and he was in the larger one. {#invented} {#F-0104-09} Later
    there were tear gas and stun grenades on the square, and police cars burned. {#F-0104-11}

    “I shouted about the price,” he says. “Then I went home. I don’t know the people out there today.” {#invented} Does that
    make him a protester or a rioter? Nobody answers him. You write both words down, with a question mark after each.
  ]],
  choice "go_on" { "Go in again", go = "signal_queue" },
}

include "no_signal_stairs.lua"
include "no_signal_speech.lua"
include "no_signal_elsewhere.lua"
include "no_signal_night.lua"
include "no_signal_sources.lua"
