-- Kazakhstan, January 2022: one lesson, and a longer story.
--
-- The order of this file is the order of the play. Every sentence of fact ends in a mark, {#F-0105-01}, that
-- names a line of the record in facts.lua; {#invented} marks a figure or a moment made up for illustration.
-- Clock times are local: Mangystau is UTC+5, Almaty, Nur-Sultan and Bishkek are UTC+6.

scenario "kazakhstan-2022" {
  title        = "January 2022",
  subtitle     = "One week in Kazakhstan, and what led to what",
  version      = "1.0.0",
  kind         = "documented",
  author       = "the Qantar authors",
  licence      = "MIT",
  contact      = "by way of whoever gave you this program",
  languages    = { "en" },
  zone         = "UTC+6",
  picture      = "sign",
  sound        = "sign",
  summary      = [[
    Follow a few invented people through one real week in 2022. Keep their notebooks, weigh what they hear, and work
    out what led to what.
  ]],

  content_note = [[
    These events are real, and people died in them: officials have published 238 names. {#A-07} Deaths and
    ill-treatment are reported plainly and from a distance, never shown, and nobody you follow is hurt.

    You can stop at any point without saying why. If these events touched your family, you don’t have to talk about it.
  ]],

  -- Pages that have become one with another, for saves of before.
  renamed      = {
    exit_question = "last_page", picture = "crowd",
    price_who = "road", price_since = "road", price_profit = "road", price_aktau = "road", price_drivers = "road",
    elsewhere_ministry = "elsewhere_villages",
    elsewhere_commission = "elsewhere_vigil", elsewhere_zhetybai = "elsewhere_vigil",
    voice_driver = "aktau_voices", voice_worker = "aktau_voices", voice_shopkeeper = "aktau_voices",
    voice_clerk = "aktau_voices", voice_pensioner = "aktau_voices", voice_student = "aktau_voices",
    night_video = "night_towns",
    insulin_hold = "decree_lines",
    desk_memory = "wrong_post", desk_read = "wrong_post", desk_half = "wrong_post",
    correct_loud = "desk_why", correct_quiet = "desk_why", correct_leave = "desk_why",
    limits_air = "desk_limits",
    elsewhere_pump = "elsewhere_orders",
    signal_gone = "signal_queue",
    speech_stairs = "signal_speech", speech_flat = "signal_speech",
    elsewhere_aktau = "elsewhere_taldykorgan",
    elsewhere_airport = "elsewhere_aktobe",
    signal_sent = "signal_link", signal_well = "signal_link", signal_news = "signal_link",
    treaty_lawyer = "treaty", treaty_yerevan = "treaty",
    figure_english = "figure_status",
  },
  promise      = "You cannot change January. You can change your record of it.",

  state        = {
    -- Along the page.
    evidence   = meter { "Evidence", 0, min = 0, max = 32, symbol = "diamond" },
    trust      = meter { "Trust", 5, min = 0, max = 12, symbol = "disc" },
    rumour     = meter { "Rumour", 0, min = 0, max = 12, symbol = "triangle", better = "less" },
    safety     = meter { "Safety", 8, min = 0, max = 10, symbol = "square" },
    time       = meter { "Time", 24, min = 0, max = 24, symbol = "ring" },

    -- What you did, for the pages that remember it.
    group      = number { 0, min = 0, max = 4 }, -- the letter of a group, A to D; 0: alone
    forwarded  = false,                          -- the voice note
    photo      = "",                             -- "board", "faces", "backs"
    voices     = number { 0, min = 0, max = 2 }, -- on Aliya’s page
    voice      = "",                             -- the last of them
    cast       = "",                             -- who they are: "a driver and a student"
    post       = "",                             -- "loud", "quiet", "left"
    numbers    = "",                             -- "calls", "refused", "explained"
    reason     = "",                             -- "three", "most", "empty"
    limits     = "",                             -- "kept", "cited", "dropped"
    notice     = "",                             -- "known", "heard", "asked"
    door       = "",                             -- "stairs", "window", "ask"
    video      = "",                             -- "sent", "kept"
    headline   = "",                             -- "adopt", "quote", "attribute"
    noun       = "",                             -- "peacekeepers", "troops", "long"
    agency     = "",                             -- "protesters", "attackers", "dozens"
    readings   = "",                             -- "side", "official", "own"
    corrected  = number { 0, min = 0, max = 3 }, -- entries on the corrections page
    figure     = "",                             -- "run", "held", "claim"
  },
}

edition "lesson" {
  "One lesson",
  summary = "Six people, two questions and a board: the whole chain, with time left to talk.",
  minutes = 20,
  start   = "lesson_open",

  -- For the plan that `qantar kit` prints.
  aim     = [[
    Pupils can say how a price at the pump became a resignation, a state of emergency and a call for foreign troops. They can
    tell a step that caused the next one from a step that only came before it, and they know what nobody has been able to show.
  ]],
  hook    = [[
    “The price of the gas that most people drive on doubles overnight. Who do you expect an answer from, and what would calm
    you?”
  ]],
  talk    = [[
    What is one thing we can call *confirmed*? Who confirmed it?

    Why was cutting the price to 50 not enough?

    In a blackout, should a warning that nobody has checked be put up on the stairs? Argue for it, then change sides.
  ]],
  care    = [[
    Some pupils may have family there, or a police officer or a soldier at home. Don’t ask anybody to speak for a country or a
    side. That people died, and whether they deserved it, is not a matter for debate.
  ]],
}
edition "week" {
  "The longer story",
  summary = "Box by box through the week, with more people, more sources and a larger board.",
  minutes = 60,
  start   = "briefing",
}

include "world.lua"
include "facts.lua"
include "people.lua"
include "names.lua"
include "glossary.lua"
include "sources.lua"
include "pictures.lua"
include "record.lua"

include "briefing.lua"
include "pump.lua"
include "half_step.lua"
include "night.lua"
include "article_70.lua"
include "no_signal.lua"
include "request.lua"
include "counting.lua"
include "board.lua"
include "lesson.lua"
include "lesson_night.lua"
include "lesson_request.lua"
include "lesson_board.lua"
include "endings.lua"
