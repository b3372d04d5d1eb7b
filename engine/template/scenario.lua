-- A small scenario that plays as it is. Change one thing, save, look again:
--
--   qantar check FOLDER     every fault that can be proved, with file and line
--   qantar play FOLDER      in a window; "term" plays in the terminal
--
-- The window may stay open: save a file, and its page is there in its new words. tests.lua holds plays that check
-- goes through.
--
-- Read this file from the top: each part says what it is for. "qantar docs" prints every word with all its
-- fields. The guide is GUIDE.md in the folder scripts, where Qantar itself is. A line that begins with two dashes
-- is a comment.

-- 1. The scenario itself ------------------------------------------------------------------------------
-- Everything has an id, a word in small letters ("my_scenario", "stop", "read"). Players' saves hold ids,
-- so texts can be rewritten and moved at any time.

scenario "my_scenario" {
  title     = "The 7:10 bus",
  version   = "0.1.0",
  kind      = "fictional", -- it says "Invented" on the title page; "documented" asks for facts
  languages = { "en" },
  summary   = "A bus does not come. Find out why before you tell anybody.",
  -- author = "...", licence = "CC BY 4.0", -- to be filled in before you hand it on
  start     = "stop", -- the scene where the play begins

  -- What a play remembers. A meter is shown along the page; anything else is yours alone.
  state = {
    trust = meter { "Trust", 3, min = 0, max = 6, symbol = "disc" },
    time  = meter { "Time", 4, min = 0, max = 4, symbol = "ring" },
    told  = false,
  },
}

-- 2. A picture: files in pictures/, from back to front -------------------------------------------------

picture "stop" {
  alt     = "A bus stop on a wet road in the early morning. A paper is taped to the pole; the road is empty.",
  layers  = { "stop.back.svg", "stop.front.svg" },
  palette = "morning.palette", -- the few colours it is drawn in
  focus   = { 0.62, 0.55 }, -- the point that stays when a window cuts it
}

-- 3. Sources: what the player can collect --------------------------------------------------------------
-- Each has a status on its date. "history" says how the status changed later: the notebook shows
-- the change once the play has come that far.

source "note" {
  "The note on the pole",
  form    = "slip",
  who     = "Nobody has signed it.",
  saw     = "Not known.",
  shows   = "That somebody expects no bus this week.",
  text    = "“No bus this week. The drivers are on strike.”",
  date    = "2031-03-03 07:00",
  status  = "claimed",
  history = { { "2031-03-03 08:30", "withdrawn", "The depot says that nobody is on strike." } },
}

source "call" {
  "The call to the depot",
  form   = "voice",
  who    = "Ms Adler, who plans the routes.",
  saw    = "The message that closed the bridge.",
  shows  = "Why the bus took another road.",
  text   = "“The river rose in the night, so the bridge was closed at six. We sent the bus round by Mill Lane.”",
  date   = "2031-03-03 08:30",
  status = "confirmed",
}

-- 4. A chart: it is on the page "The record so far", as far as the play's date has come -----------------

chart "late" {
  "The bus was late twice before it did not come",
  kind = "steps", unit = "minutes late", tab = "Delays",
  source = "The list that you keep at the stop.",
  point "thursday" { "2031-02-27", value = 0 },
  point "friday"   { "2031-02-28", value = 10 },
  point "saturday" { "2031-03-01", value = 25 },
}

-- 5. Scenes: a text, and choices ------------------------------------------------------------------------
-- What a chapter says holds for its scenes unless they say something else.

chapter "morning" { title = "Monday", start = "stop", date = "2031-03-03 07:20", picture = "stop" }

scene "stop" {
  title = "The stop",
  -- A text can be a list; when(...) keeps a paragraph for plays in which its condition holds: that the variable
  -- "told" is true, that the player has the source "note".
  text = {
    [[
      It is twenty past seven, and the 7:10 bus has not come. Four people wait with you in the rain. You keep the list
      of delays for the school paper, so they look at you.
    ]],
    when("told", [[
      Two of them have gone to look for a lift, because of what you told them.
    ]]),
    when("note", [[
      A note is taped to the pole. It says that the drivers are on strike, and it has no name under it.
    ]]),
  },
  -- "go" is where a choice leads. "gives" brings a source. "moves" moves meters, each by so much and for a
  -- reason of a few words, which the player reads on the next page.
  choice "read" {
    "Read the note on the pole", go = "stop", once = true, gives = "note",
    moves = { time = { -1, "you stopped to read" } },
  },
  -- "needs" closes a choice until it is met; "why" says what is missing. An "effect" changes what is remembered.
  choice "tell" {
    "Tell the others about the strike", go = "stop", once = true, needs = "note", why = "You know nothing to tell yet.",
    moves = { trust = { 1, "they were glad to hear something" } },
    effect = function(s) s.told = true end,
  },
  choice "ring" {
    "Ring the bus depot and ask", go = "depot",
    moves = { time = { -2, "it took half an hour to get through" } },
  },
}

scene "depot" {
  title = "The depot",
  date  = "2031-03-03 08:30",
  gives = "call",
  text  = {
    [[
      Ms Adler at the depot has time for two sentences. The river rose in the night, so the bridge was closed at six. The
      bus took Mill Lane and never passed your stop.
    ]],
    when("told", [[
      “A strike? Who says that?” she asks. You did, an hour ago, to four people.
    ]]),
  },
  -- Two choices that lead on in one scene each; with a list in "go", "pick" decides which.
  choice "correct" {
    "Go back and tell them what she said", go = "why",
    moves = { time = { -1, "you walked back to the stop" }, trust = { 1, "they heard it from you first" } },
  },
  choice "write" { "Write it down for the paper", go = "why" },
}

-- 6. A check: a question whose answers say why ---------------------------------------------------------

check "why" {
  "Which of the two can tell you why there was no bus?",
  date = "2031-03-03 08:40", scored = true, go = "table",
  answer "note_says" { "The note on the pole",
    because = "It gives a reason, but nobody stands behind it, and the depot says that it is wrong." },
  answer "call_says" { "The call to the depot", right = true,
    because = "She plans the routes and saw the message about the bridge. You know who says so, and how she knows it." },
}

-- 7. A board: cards in order, then arrows with a word each ----------------------------------------------
-- The words are led_to, trigger, condition, response, stated_reason and only_before.

board "table" {
  title = "What led to what?",
  date  = "2031-03-03 08:40",
  days  = { "2031-03-02", "2031-03-03" },
  text  = [[ Put the cards in order, then name each arrow. ]],
  go    = "end_of_morning",

  card "rain"   { "Rain all night",    when = "from Sunday evening", from = "2031-03-02 20:00", to = "2031-03-03 05:00" },
  card "bridge" { "Bridge closed",     when = "Monday, 6:00",        at = "2031-03-03 06:00" },
  card "paper"  { "Note on the pole",  when = "Monday, by 7:00",     by = "2031-03-03 07:00" },
  card "bus"    { "Bus by Mill Lane",  when = "Monday, 7:10",        at = "2031-03-03 07:10" },
  order = { "rain", "bridge", "paper", "bus" },

  link "rain_bridge" { "rain", "bridge", answer = "led_to", half = { "condition" },
    because = "The river rose because of the rain, and so the bridge was closed." },
  link "bridge_bus" { "bridge", "bus", answer = "response",
    because = "The depot sent the bus another way because the bridge was closed." },
  link "paper_bus" { "paper", "bus", answer = "only_before",
    because = "The note was there first, but nothing shows that anybody changed the route for it." },
}

-- 8. An ending, as many as you like. It judges nobody ---------------------------------------------------

chapter "paper" { title = "The paper", start = "end_of_morning", date = "2031-03-03 08:50", picture = "stop" }

scene "end_of_morning" {
  title = "Before the first lesson",
  text  = [[ The paper wants two lines by noon. You look at what you have. ]],
  choice "hand_in" {
    "Hand in two lines", go = { "careful", "corrected" },
    pick = function(s) return s.told and "corrected" or "careful" end,
  },
}

ending "careful" {
  title = "Two lines, one source",
  text  = [[ “The bridge was closed at six, says the depot. The bus took Mill Lane.” Nobody writes in to complain. ]],
}

ending "corrected" {
  title = "Two lines and a correction",
  text  = [[
    “The bridge was closed at six, says the depot. Earlier we spoke of a strike. There was none.” The second line
    is the longer one.
  ]],
}
