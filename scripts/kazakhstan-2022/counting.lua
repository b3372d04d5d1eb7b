-- Back in the archive: Saule, who keeps it, speaks little and asks what a page is for.
-- Teaches: how a number becomes reliable; what may be copied; four readings side by side; what stays open.

local function did(name, value)
  return function(s) return s[name] == value end
end

local function chose(choice)
  return function() return taken(choice) > 0 end
end


-- Whether something went out unchecked that the corrections page can name.
local function passed_on(s)
  return s.forwarded or s.notice == "heard" or s.headline == "adopt" or s.agency == "protesters" or s.figure == "run"
    or s.reason == "most" or taken "aktau_road.now" > 0
end

chapter "counting" {
  title   = "Counting",
  summary = "After 7 January: the tolls, the leaving, and a page headed Unknown.",
  place   = "archive",
  date    = "2025-01-10",
  speaker = "saule",
  picture = "ledger",
  at      = "request",
  start   = "counting",
}

scene "counting" {
  plate = "plate_library",
  label = "Afterwards",
  title = "How many died",
  chart = "toll",
  gives = { "toll_164", "toll_238" },
  text  = {
    when(did("figure", "run"), [[
      In March 2022 the Prosecutor General denied that 20,000 foreign terrorists had taken part. {#A-04} A school poster in the box
      still has your line. {#invented}
    ]]),
    when(did("figure", "claim"), [[
      In the box is a cutting of your four lines on the 20,000, with “his claim” underlined. {#invented}
    ]]),
    when(did("figure", "held"), [[
      In the box is a letter from a reader: “Why was there nothing from you about the 20,000?” {#invented}
    ]]),
    when(chose "memory.testimony", [[
      Aigul’s aunt has sent her testimony back, with one line struck out. {#invented}
    ]]),
    when(chose "memory.count", [[
      Aigul’s aunt has written: “I told you a name, and you wrote numbers.” {#invented}
    ]]),
    when(chose "memory.leave", [[
      One page from Zhanaozen is empty, and Saule has filed it under 2011. {#invented}
    ]]),
    [[
      Saule opens a ledger of the days whose Kazakh name is [Qandy Qantar], Bloody January. {#B-12} One column is headed
      *dead*, and nothing in it is rubbed out. {#invented} Your page has room
      for one line.
    ]],
  },
  plain = {
    when(did("figure", "run"), [[
      In March 2022 the Prosecutor General denied that 20,000 foreign terrorists had taken part. {#A-04} A school poster in the box
      still has your line. {#invented}
    ]]),
    when(did("figure", "claim"), [[
      In the box are your four lines on the 20,000. {#invented} Somebody has underlined “his claim”. {#invented}
    ]]),
    when(did("figure", "held"), [[
      In the box is a reader’s letter: “Why did you write nothing about the 20,000?” {#invented}
    ]]),
    when(chose "memory.testimony", [[
      Aigul’s aunt has sent her testimony back. One line is struck out. {#invented}
    ]]),
    when(chose "memory.count", [[
      Aigul’s aunt has written: “I told you a name. You wrote numbers.” {#invented}
    ]]),
    when(chose "memory.leave", [[
      One page from Zhanaozen is empty. Saule has filed it under 2011. {#invented}
    ]]),
    [[
      The Kazakh name of these days is [Qandy Qantar], Bloody January. {#B-12} Saule opens a book about them. One column
      is headed *dead*. Nothing in it is rubbed out. {#invented} Your page has room for one line.
    ]],
  },
  choice "last" {
    "Write 238, the last official figure",
    go = "count_readings",
    moves = {
      trust = { 1, "readers get one figure, and the latest" },
      evidence = { -1, "how it changed can no longer be seen" },
    },
  },
  choice "history" {
    "Write all of them, each with its date and its office",
    go = "count_readings",
    moves = {
      evidence = { 2, "each figure has its date and its office" },
      time = { -1, "the table took you an hour" },
    },
  },
  choice "names" {
    "Write that there is a list of names, and who keeps it",
    go = "count_readings",
    moves = {
      safety = { 1, "you printed no name yourself" },
      trust = { -1, "readers looked for a number, and found none" },
    },
  },
}

-- Instead of this part: what its questions need.
scene "count_short" {
  title   = "Counting, in short",
  picture = "ledger",
  gives   = { "toll_238", "agency_story" },
  text    = [[
    Officials have published 238 names of the dead. {#A-07} Many died before the order to shoot was announced; when it was
    given is not on record. {#D-05} Officials have said that six people died after torture in custody. {#A-08}

    Some first reports turned out to be wrong. Prosecutors checked, and found no case of a beheading, which state
    television had reported. {#R-02 C03} Who organised the violent groups is still disputed. {#S10-03}
  ]],
  plain   = [[
    Officials have published 238 names of the dead. {#A-07} Many died before the order to shoot was announced. {#D-05}
    Nobody knows when it was given. {#D-05} Officials say that six people died after torture in custody. {#A-08}

    Some first reports were wrong. Prosecutors found no case of a beheading. {#R-02} State television had reported one.
    {#C03} Who organised the violent groups is still disputed. {#S10-03}
  ]],
  choice "go_on" { "Go on to the questions", go = "count_agency" },
}

scene "count_readings" {
  title   = "Four answers",
  picture = "desk",
  bed     = "library",
  text    = {
    when(chose "counting.last", [[
      “Was it always that number?” a pupil asks of your line. {#invented}
    ]]),
    when(chose "counting.history", [[
      “Which of them is right?” a pupil asks of your table. {#invented}
    ]]),
    when(chose "counting.names", [[
      “And how many names are there?” a pupil asks of your line. {#invented}
    ]]),
    [[
      In the box are four answers to one question: *who was it?* Many scholars see a **protest** that grew from a price
      to politics, in many towns, without a single leader. {#S8-1} Officials say that **violent groups** took it over; gun shops were attacked.
      {#S8-2} Their later version is a **struggle at the top**; security chiefs were
      convicted, in closed trials. {#S8-3} In the first days the president spoke of an **attack from abroad**, but no
      proof was published. {#S8-4}

      They can overlap: one can fit the start, and others the turn to violence. {#S8-5}
    ]],
  },
  plain   = {
    when(chose "counting.last", [[
      “Was it always that number?” a pupil asks. {#invented}
    ]]),
    when(chose "counting.history", [[
      “Which of them is right?” a pupil asks. {#invented}
    ]]),
    when(chose "counting.names", [[
      “And how many names are there?” a pupil asks. {#invented}
    ]]),
    [[
      In the box are four answers to one question: *who was it?* Many scholars say: a **protest** that grew from a price to
      politics. {#S8-1} Officials say: **violent groups** took it over. {#S8-2} Later they say: a **struggle at the top**.
      {#S8-3} In the first days the president said: an **attack from abroad**. {#S8-4} No proof was published. {#S8-4}

      More than one can be true: one of the start, others of the turn to violence. {#S8-5}
    ]],
  },
  choice "side" {
    "File all four, with what speaks for each",
    go = "count_custody",
    moves = {
      evidence = { 2, "each answer has its grounds and its gaps" },
      time = { -1, "it took four pages instead of one" },
    },
    effect = function(s) s.readings = "side" end,
  },
  choice "official" {
    "File the latest official answer on top",
    go = "count_custody",
    moves = {
      trust = { 1, "readers find what they have heard" },
      evidence = { -1, "three answers are underneath it" },
    },
    effect = function(s) s.readings = "official" end,
  },
  choice "own" {
    "File the one that you believe on top",
    go = "count_custody",
    moves = {
      trust = { 1, "it reads like a story, with an end" },
      rumour = { 1, "what you believe is not a source" },
    },
    effect = function(s) s.readings = "own" end,
  },
  choice "in_short" { "Read the rest in short: it says less of what happened in custody", go = "count_short" },
}

scene "count_custody" {
  title   = "What happened in custody",
  picture = "corridor",
  bed     = "corridor",
  sound   = "door",
  text    = {
    when(did("readings", "side"), [[
      At the next table two pupils are arguing over your four pages. {#invented}
    ]]),
    when(did("readings", "official"), [[
      A pupil has read the top page, and put the box back. {#invented}
    ]]),
    when(did("readings", "own"), [[
      A pupil asks Saule which of the four is yours. “It was on top,” she says. {#invented}
    ]]),
    [[
      Thousands of people were detained. {#F-0111-02} Officials said later that six had died after [torture] in custody,
      and that 25 were recognised as its victims. {#A-08} By the end of 2022 Human Rights Watch counted over a thousand
      people convicted, and one officer for a death. {#A-10} By 2024 several police officers had been sentenced for
      torture. {#A-17}

      What belongs in a school’s notebook?
    ]],
  },
  plain   = {
    when(did("readings", "side"), [[
      Two pupils have read your four pages. They are arguing, with the pages in hand. {#invented}
    ]]),
    when(did("readings", "official"), [[
      A pupil has read the top page, and put the box back. {#invented}
    ]]),
    when(did("readings", "own"), [[
      A pupil asks Saule which of the four is yours. {#invented}
    ]]),
    [[
      Thousands of people were detained. {#F-0111-02} Officials said later that six people died after [torture] in custody.
      {#A-08} By the end of 2022 Human Rights Watch counted over a thousand people convicted, and one officer for a death.
      {#A-10} By 2024 several police officers had been sentenced for torture. {#A-17}

      What belongs in a school’s notebook?
    ]],
  },
  choice "who" {
    "Who documented it, and what was admitted",
    go = "count_agency",
    moves = { evidence = { 2, "it names the office and the report" } },
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

check "count_agency" {
  "Take the agency story of 6 January from the box. Which of these points is still right today?",
  title = "One story, later", picture = "boxes", go = "unknown", facts = { "R-02", "R-03", "F-0106-01" },
  talk = "What could the reporter have done differently that night, with no internet?",
  answer "twelve" {
    "Twelve officers had been killed",
    because = "It was one count of that day, so the answer is fair. But the official number is nineteen now. {#C02 N-05}",
  },
  answer "head" {
    "One of them had been beheaded",
    because = "State television did report it. But the prosecutors checked, and no such case was found. {#C03 R-02}",
  },
  answer "asked" {
    "The president had asked the CSTO for help", right = true,
    because = "He said so himself that night, on state television, and the alliance’s council decided on it. {#F-0106-01 F-0106-03}",
  },
  answer "trained" {
    "The groups had been trained abroad",
    because = "The president did say so, and that is on record. But no proof of it has been published. {#C12 R-03}",
  },
}

scene "unknown" {
  title   = "A page headed Unknown",
  picture = "unknown",
  bed     = "library",
  text    = {
    when(chose "count_custody.who", [[
      A teacher has copied the name of each report from your page on custody. {#invented}
    ]]),
    when(chose "count_custody.what", [[
      Saule has put a paper band round your page on custody: *ask first*. {#invented}
    ]]),
    when(chose "count_custody.where_it_is", [[
      So far one pupil has asked for the report on custody. {#invented}
    ]]),
    [[
      Prosecutors found no case of a beheading. {#R-02} The alliance’s force had 2,030 soldiers, the president said.
      {#F-0110-02} The last of them left on 19 January, and
      there is no evidence that they killed protesters. {#F-0119-02 D-03} That day the emergency ended where it was
      still in force. {#F-0119-01}

      One page is headed *Unknown*, and it has four lines. Who organised the violent groups? Why were sites left unguarded?
      {#S10-03} How many of the dead were armed? When was the order to shoot given? {#S10-04} Saule leaves it like that.
    ]],
  },
  plain   = {
    when(chose "count_custody.who", [[
      A teacher has copied the name of each report from your page. {#invented}
    ]]),
    when(chose "count_custody.what", [[
      Saule has put a paper band round your page on custody: *ask first*. {#invented}
    ]]),
    when(chose "count_custody.where_it_is", [[
      So far one pupil has asked for the report. {#invented}
    ]]),
    [[
      Prosecutors found no case of a beheading. {#R-02} The alliance’s force had 2,030 soldiers, the president said.
      {#F-0110-02} The last left on 19 January.
      {#F-0119-02} There is no evidence that they killed protesters. {#D-03} That day the emergency ended where it was
      still in force. {#F-0119-01}

      One page is headed *Unknown*. Who organised the violent groups? Why were sites left unguarded? {#S10-03} How many
      of the dead were armed? When was the order to shoot given? {#S10-04} Saule leaves it like that.
    ]],
  },
  choice "go_on" {
    "Turn the page",
    go = { "corrections", "chain_board" },
    pick = function(s) return passed_on(s) and "corrections" or "chain_board" end,
    moves = { trust = "people had believed what you passed on unchecked" },
    effect = function(s)
      if s.headline == "adopt" then s.trust = s.trust - 2 end
      if s.agency == "protesters" then s.trust = s.trust - 2 end
      if s.figure == "run" then s.trust = s.trust - 2 end
      if s.reason == "most" then s.trust = s.trust - 2 end
    end,
  },
}

-- Up to three entries that were passed on unchecked can be corrected where readers can see both lines.

local function fixable(done) return function(s) return s.corrected < 3 and done(s) end end
local function correction(s) s.corrected = s.corrected + 1 end
local SEEN = { rumour = { -1, "readers can see both lines" }, trust = { 1, "you said what was wrong" } }

scene "corrections" {
  title   = "The corrections page",
  picture = "corrected",
  bed     = "library",
  sound   = "pencil",
  text    = {
    when(function(s) return s.corrected == 0 end, [[
      Saule has kept one more page empty. “For what you would write differently now,” she says. There is room for three entries.

      Some of your lines went out unchecked, and you know today what became of them.
    ]]),
    when(function(s) return s.corrected > 0 end, [[
      The old line is still there, with a thin stroke through it, and the new one beside it has today’s date.
    ]]),
  },
  plain   = {
    when(function(s) return s.corrected == 0 end, [[
      Saule has kept one more page empty. “For what you would write differently now,” she says. There is room for three entries.

      Some of your lines went out unchecked. Today you know what became of them.
    ]]),
    when(function(s) return s.corrected > 0 end, [[
      The old line has a thin stroke through it. The new one is beside it, with today’s date.
    ]]),
  },
  choice "note" {
    "The voice note: two days later it was fifty", go = "corrections", once = true, hidden = true,
    needs = fixable(function(s) return s.forwarded end), moves = SEEN, effect = correction,
  },
  choice "offer" {
    "The offer: no text said “from midnight”", go = "corrections", once = true, hidden = true,
    needs = fixable(function() return taken "aktau_road.now" > 0 end), moves = SEEN, effect = correction,
  },
  choice "reason" {
    "The resignation: no paper gives the reason", go = "corrections", once = true, hidden = true,
    needs = fixable(function(s) return s.reason == "most" end), moves = SEEN, effect = correction,
  },
  choice "sheet" {
    "The sheet on the stairs: it was only heard", go = "corrections", once = true, hidden = true,
    needs = fixable(function(s) return s.notice == "heard" end), moves = SEEN, effect = correction,
  },
  choice "headline" {
    "The headline: “terrorists” was his word", go = "corrections", once = true, hidden = true,
    needs = fixable(function(s) return s.headline == "adopt" end), moves = SEEN, effect = correction,
  },
  choice "story" {
    "The agency story: the police said “assailants”", go = "corrections", once = true, hidden = true,
    needs = fixable(function(s) return s.agency == "protesters" end), moves = SEEN, effect = correction,
  },
  choice "figure" {
    "The 20,000: nothing was ever shown", go = "corrections", once = true, hidden = true,
    needs = fixable(function(s) return s.figure == "run" end), moves = SEEN, effect = correction,
  },
  choice "go_on" { "Clear the table for the cards", go = "chain_board" },
}
