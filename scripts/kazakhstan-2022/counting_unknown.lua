-- The end of the counting: a page of what nobody knows, and a page of corrections.

local function chose(choice)
  return function() return taken(choice) > 0 end
end

-- What went out unchecked, and can be corrected.
local entries = {
  note     = function(s) return s.forwarded end,
  offer    = function() return taken "aktau_road.now" > 0 end,
  reason   = function(s) return s.reason == "most" end,
  fifty    = function() return taken "desk_room.fifty" > 0 end,
  airport  = function() return taken "signal_airport.pass" > 0 end,
  sheet    = function(s) return s.notice == "heard" end,
  headline = function(s) return s.headline == "adopt" end,
  story    = function(s) return s.agency == "protesters" end,
  figure   = function(s) return s.figure == "run" end,
}

local function passed_on(s)
  for _, wrong in pairs(entries) do
    if wrong(s) then return true end
  end
  return false
end

-- What became of the choice on the page about custody.
local custody = {
  { "count_custody.who", "A teacher has copied the name of each report from your page on custody." },
  { "count_custody.what", "Saule has put a paper band round your page on custody: “Ask first”." },
  { "count_custody.where_it_is", "So far one pupil has asked for the report on custody." },
  { "count_courts.found", "Beside each verdict it says “open” or “closed”, so nobody has to guess." },
  { "count_courts.did", "“How do you know, if the doors were closed?” asks a pupil." },
  { "count_courts.number", "A pupil has added up your verdicts, and asks who these people were." },
  { "count_admitted.alone", "A teacher has copied the dates and the offices from your page on custody." },
  { "count_admitted.both", "Saule has put your page on custody in an envelope, because it names a town." },
  { "count_admitted.total", "“Six of how many?” somebody has written under your totals." },
  { "count_un.unknown", "The inquiry has a line to itself on this page, and nothing beside it." },
  { "count_un.answer", "A pupil has copied the president’s answer, but not the question." },
  { "count_un.both", "A pupil is reading your two pages on the inquiry, a finger on each." },
  { "count_videos.lend", "The report is back, with a slip of paper where it explains its method." },
  { "count_videos.one", "The pupil wrote down the hour and the street, and did not ask for another." },
  { "count_videos.tell", "A pupil has written on the board how a video is checked, in four steps." },
  { "count_pianist.foreigners", "Two pupils have found the pianist under foreigners, and think he was one of the rioters." },
  { "count_pianist.custody", "A pupil has asked what a pianist has to do with custody, and read the note." },
  { "count_pianist.corrections", "The two reports about the pianist are clipped together, the later one on top." },
}

local function after_custody(text)
  local all = {}
  for _, line in ipairs(custody) do all[#all + 1] = when(chose(line[1]), line[2] .. " {#invented}") end
  all[#all + 1] = text
  return all
end

scene "unknown" {
  title   = "A page headed Unknown",
  picture = "unknown",
  bed     = "library",
  text    = after_custody [[
    A page headed “Unknown” has four lines. Who organised the violent groups, and why were sites left unguarded?
    {#S10-03} How many of the dead were armed, and when was the order to shoot given? {#S10-04} Saule leaves them open, because readers
    should see what is missing. {#invented}

    Other lines are closed. Russia sent paratroop units, Belarus a company, and Kyrgyzstan approved 150 soldiers. {#F-0106-08
    F-0107-05} The alliance’s force, 2,030 by the president’s count, {#F-0110-02} had gone by 19 January, and there is no
    evidence that it killed protesters. {#F-0119-02 D-03} That day the emergency ended where it still applied. {#F-0119-01}
  ]],
  plain   = after_custody [[
    One page is headed “Unknown”. Who organised the violent groups? Why were sites left unguarded? {#S10-03} How many of the
    dead were armed? When was the order to shoot given? {#S10-04} Saule leaves it like that. {#invented}

    Other lines are closed. Russia sent paratroop units, and Belarus a company. {#F-0106-08} Kyrgyzstan’s parliament approved 150
    soldiers. {#F-0107-05} The alliance’s force had 2,030 soldiers, the president said. {#F-0110-02} The last left on 19
    January. {#F-0119-02} There is no evidence that they killed protesters. {#D-03} That day the emergency ended where it was
    still in force. {#F-0119-01}
  ]],
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
      if taken "desk_room.fifty" > 0 then s.trust = s.trust - 2 end
      if taken "signal_airport.pass" > 0 then s.trust = s.trust - 2 end
      if s.readings == "own" then s.trust = s.trust - 1 end
      for _, guess in ipairs { "count_fell.mistake", "count_courts.did", "count_pianist.foreigners" } do
        if taken(guess) > 0 then s.trust = s.trust - 1 end
      end
    end,
  },
}

-- Up to two entries that were passed on unchecked can be corrected where readers can see both lines. After the last of
-- them the table is cleared.

local SEEN = { rumour = { -1, "readers can see both lines" }, trust = { 1, "you said what was wrong" } }

local function done(id) return taken("corrections." .. id) > 0 end

local function open_after(this, s)
  local made, open = 1, false
  for id, wrong in pairs(entries) do
    if id ~= this and done(id) then made = made + 1 end
    if id ~= this and not done(id) and wrong(s) then open = true end
  end
  return open and made < 2
end

local function entry(id, label)
  return {
    label, once = true, hidden = true, needs = function(s) return s.corrected < 2 and entries[id](s) end,
    go = { "corrections", "chain_board" },
    pick = function(s) return open_after(id, s) and "corrections" or "chain_board" end,
    moves = SEEN, effect = function(s) s.corrected = s.corrected + 1 end,
  }
end

scene "corrections" {
  title   = "The corrections page",
  picture = "corrected",
  bed     = "library",
  sound   = "pencil",
  text    = {
    when(function(s) return s.corrected == 0 end, [[
      Saule has kept one more page empty, for what you would write differently now, and it has room for two entries. Some of
      your lines went out unchecked, and today you know what became of them.
    ]]),
    when(function(s) return s.corrected > 0 end, [[
      The old line is still there, with a thin stroke through it, and the new one beside it has today’s date.
    ]]),
  },
  plain   = {
    when(function(s) return s.corrected == 0 end, [[
      Saule has kept one more page empty, for what you would write differently now. There is room for two entries.

      Some of your lines went out unchecked. Today you know what became of them.
    ]]),
    when(function(s) return s.corrected > 0 end, [[
      The old line has a thin stroke through it. The new one is beside it, with today’s date.
    ]]),
  },
  choice "note" (entry("note", "The voice note: two days later it was fifty")),
  choice "offer" (entry("offer", "The offer: no text said “from midnight”")),
  choice "reason" (entry("reason", "The resignation: no paper gives the reason")),
  choice "fifty" (entry("fifty", "The fifty: it was for another region")),
  choice "airport" (entry("airport", "The airport: no proof that planes were taken")),
  choice "sheet" (entry("sheet", "The sheet on the stairs: it was only heard")),
  choice "headline" (entry("headline", "The headline: “terrorists” was his word")),
  choice "story" (entry("story", "The agency story: the police said “assailants”")),
  choice "figure" (entry("figure", "The 20,000: nothing was ever shown")),
  choice "go_on" { "Leave the rest, and clear the table for the cards", go = "chain_board" },
}
