-- A small fictional scenario with two editions that share scenes, for tests.
scenario "editions" {
  title = "The ferry", subtitle = "One day on the river", version = "1.0.0", kind = "fictional",
  languages = { "en" }, zone = "UTC+0",
  summary = "The ferry does not come. You write down why.",
  state = { trust = meter{ "Trust", 3, min = 0, max = 8, symbol = "disc" }, night = "" },
}

edition "lesson" {
  "One lesson", summary = "The morning alone, and what it says.", minutes = 20, start = "bell",
}
edition "week" {
  "The whole day", summary = "From the evening before, with everyone who waits.", minutes = 55, start = "evening",
}

place "landing" { "The landing", region = "river", zone = "UTC+0" }
person "ilse" { "Ilse", note = "keeps the ferry book" }
source "book" {
  "The ferry book", who = "Ilse.", saw = "Every crossing.", shows = "When the ferry last came.",
  text = "Last crossing: 21:40.", place = "landing", date = "2021-07-01", status = "confirmed",
}

chain "last_ferry" { "The last ferry", hint = "1 July" }
chain "bell" { "The bell", hint = "2 July" }
chain "crowd" { "The crowd", hint = "noon" }
chain "light" { "A light", hint = "evening" }

chapter "before" {
  title = "The evening before", place = "landing", date = "2021-07-01 21:00", speaker = "ilse", at = "last_ferry",
  start = "evening",
}
scene "evening" {
  title = "Evening", text = [[ The last ferry leaves. Its engine coughs. ]],
  choice "ask" { "Ask the engineer", go = "bell", gives = "book",
    moves = { trust = { 1, "he liked to be asked" } }, effect = function(s) s.night = "asked" end },
  choice "sleep" { "Go to sleep", go = "bell", effect = function(s) s.night = "slept" end },
}

chapter "morning" {
  title = "The morning", place = "landing", date = "2021-07-02 07:00", speaker = "ilse", at = "bell",
  start = "bell",
}
scene "bell" {
  title = "The bell",
  text = {
    [[ The bell rings, and no ferry comes. ]],
    when(function() return edition() == "lesson" end, [[ You have twenty minutes. ]]),
    when(function() return edition() == "week" end, [[ You have all day. ]]),
    when(function() return edition() == nil end, [[ You have whatever time you have. ]]),
  },
  choice "read" { "Read the ferry book", gives = "book", go = { "why", "crowd" },
    pick = function() return edition() == "lesson" and "why" or "crowd" end },
  choice "wait" { "Wait", go = { "why", "crowd" },
    pick = function() return edition() == "lesson" and "why" or "crowd" end },
}

chapter "noon" {
  title = "Noon", place = "landing", date = "2021-07-02 12:00", speaker = "ilse", at = "crowd",
  start = "crowd",
}
scene "crowd" {
  title = "Those who wait", text = [[ Forty people wait. Each of them has heard something else. ]],
  choice "listen" { "Listen", go = "why" },
}

chapter "end" {
  title = "What is known", place = "landing", date = "2021-07-02 18:00", speaker = "ilse", at = "light",
  start = "why",
}
check "why" {
  "Why did the ferry not come?", title = "One question", go = "closing",
  answer "unknown" { "Nobody here knows yet", right = true, because = "The book says when, and not why." },
  answer "engine" { "Its engine failed", credit = 0.5, because = "It coughed. That is all that you heard." },
  answer "strike" { "The crew is on strike", because = "Somebody said so." },
}
ending "closing" { title = "Evening again", text = [[ A light comes over the water. ]] }
