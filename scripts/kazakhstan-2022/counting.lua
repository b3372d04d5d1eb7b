-- Back in the archive: Saule, who keeps it, speaks little and asks what a page is for.
-- Teaches: how a number becomes reliable; what may be copied; four readings side by side; what stays open.

local function did(name, value)
  return function(s) return s[name] == value end
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
  text  = [[
    Saule opens a ledger on the days that many call [Qandy Qantar]. {#B-12} One column is headed *dead*, and nothing
    in it is rubbed out. Your page has room for one line.
  ]],
  plain   = [[
    Many people call these days [Qandy Qantar]. {#B-12} Saule opens a book about them. One column is headed *dead*.
    Nothing in it is rubbed out. Your page has room for one line.
  ]],
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
    given is not on record. {#D-05} Officials have said that people were tortured in custody, and that six of them died.
    {#A-08}

    Some first reports were taken back. A beheading that state television had reported was checked, and no such case was
    found. {#R-02} Who organised the violent groups is still disputed. {#S10-03}
  ]],
  plain   = [[
    Officials have published 238 names of the dead. {#A-07} Many died before the order to shoot was announced. {#D-05} Nobody
    knows when it was given. {#D-05} Officials say that six people died after torture in custody. {#A-08}

    Some first reports were wrong. State television reported a beheading. It was checked, and no such case was found. {#R-02}
    Who organised the violent groups is still disputed. {#S10-03}
  ]],
  choice "go_on" { "Go on to the questions", go = "count_agency" },
}

scene "count_readings" {
  title   = "Four answers",
  picture = "desk",
  bed     = "library",
  text    = {
    [[
      In the box are four answers to one question: *who was it?* A **protest** that grew from a price to politics, in many
      towns, without a leader. {#S8-1} A protest that **violent groups** took over: gun shops were robbed. {#S8-2} A
      **struggle at the top**: security chiefs were convicted, in closed trials. {#S8-3} An **attack from abroad**: so it
      was said in the first days, and no proof was published. {#S8-4}

      Two or three of them can be true at once, of different hours. {#S8-5}
    ]],
  },
  plain   = {
    [[
      In the box are four answers to one question: *who was it?* One: a **protest** that grew from a price to politics. {#S8-1}
      Two: **violent groups** took the protest over. {#S8-2} Three: a **struggle at the top**. {#S8-3} Four: an **attack from
      abroad**, for which no proof was published. {#S8-4}

      Two or three of them can be true at once, of different hours. {#S8-5}
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
  choice "in_short" { "Read the rest in short: it spares you what happened in custody", go = "count_short" },
}

scene "count_custody" {
  title   = "What happened in custody",
  picture = "corridor",
  bed     = "corridor",
  sound   = "door",
  text    = {
    when(did("readings", "side"), [[
      Two pupils have read your four pages and are arguing at the next table, with the pages. {#invented}
    ]]),
    when(did("readings", "official"), [[
      A pupil has read the top page, and put the box back. {#invented}
    ]]),
    when(did("readings", "own"), [[
      A pupil asks Saule which of the four is yours. “It was on top,” she says. {#invented}
    ]]),
    [[
      Thousands of people were detained. {#F-0111-02} Officials said later that six had died after [torture] in custody, and
      that 25 were recognised as its victims. {#A-08} By the end of 2022 Human Rights Watch counted over a thousand people
      convicted, and one officer for a death. {#A-10} By 2024 several police officers had been sentenced for torture. {#A-17}

      What belongs into a school’s notebook?
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

      What belongs into a school’s notebook?
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
  "Take the agency story of 6 January from the box. Which of its points stands today as it was written?",
  title = "One story, later", picture = "boxes", go = "unknown", facts = { "R-02", "R-03", "F-0106-01" },
  talk = "What could the reporter have done differently that night, with no internet?",
  answer "twelve" {
    "Twelve officers had been killed",
    because = "It was the count of that day. The official number is nineteen now. {#N-05}",
  },
  answer "head" {
    "One of them had been beheaded",
    because = "The prosecutors checked it, and found no such case. {#R-02}",
  },
  answer "asked" {
    "The president had asked the CSTO for help", right = true,
    because = "He said so himself on television that night. {#F-0106-01}",
  },
  answer "trained" {
    "The groups had been trained abroad",
    because = "He said so, and no proof has ever been published. {#R-03}",
  },
}

scene "unknown" {
  title   = "A page headed Unknown",
  picture = "unknown",
  bed     = "library",
  text    = [[
    The alliance’s force had 2,030 soldiers, the president said. {#F-0110-02} The last of them left on 19 January, and nothing
    shows that they fired on protesters. {#F-0119-02 D-03} That day the emergency ended where it was still in force.
    {#F-0119-01}

    Your last page is headed *Unknown*, and it has four lines. Who organised the violent groups? Why were sites left
    unguarded? {#S10-03} How many of the dead were armed, and when was the order to shoot given? {#S10-04} Saule leaves it like
    that.
  ]],
  plain   = [[
    The alliance’s force had 2,030 soldiers, the president said. {#F-0110-02} The last left on 19 January. {#F-0119-02} Nothing
    shows that they fired on protesters. {#D-03} That day the emergency ended where it was still in force. {#F-0119-01}

    Your last page is headed *Unknown*. Who organised the violent groups? Why were some sites left unguarded? {#S10-03} How many
    of the dead were armed? When was the order to shoot given? {#S10-04} It looks untidy. Saule leaves it like that.
  ]],
  choice "go_on" {
    "Turn to the last page",
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
      Saule has kept the last page empty. “For what you would write differently now,” she says. There is room for three entries,
      and the old lines stay readable beside the new ones.

      Some of your lines went out unchecked, and you know today what became of them.
    ]]),
    when(function(s) return s.corrected > 0 end, [[
      The old line is still there, with a thin stroke through it, and the new one is beside it, with today’s date.
    ]]),
  },
  plain   = {
    when(function(s) return s.corrected == 0 end, [[
      Saule has kept the last page empty. “For what you would write differently now,” she says. There is room for three entries.
      The old lines can still be read.

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
