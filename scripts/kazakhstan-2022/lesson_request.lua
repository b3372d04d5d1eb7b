-- The lesson’s last pages before its board: the request, what came after, and the six words for a claim.

chapter "lesson_request" {
  title   = "The request",
  summary = "Bishkek, the night of 5 to 6 January. A president asks other states for help.",
  place   = "bishkek",
  date    = "2022-01-06 01:00",
  speaker = "rustam",
  picture = "newsroom",
  at      = "request",
  bed     = "office",
  start   = "lesson_wire",
}

scene "lesson_wire" {
  plate = "plate_bishkek",
  title = "The headline",
  sound = "tray",
  text  = [[
    You are Rustam, night editor in Bishkek. By late evening the emergency covered the whole country.
    {#F-0105-08 F-0105-20}

    President Tokayev, who now chairs the Security Council, {#F-0105-17} says on television that gangs trained abroad are
    fighting near Almaty, {#F-0106-01} but shows no proof of training. {#R-03} He has asked for help from the [CSTO], an
    alliance with Russia and four others. {#F-0106-01 B-07}
  ]],
  plain = [[
    You are Rustam, night editor in Bishkek. By late evening the emergency was widened to the whole country.
    {#F-0105-08 F-0105-20}

    President Tokayev now chairs the Security Council, too. {#F-0105-17} He says on television that gangs are fighting near
    Almaty. {#F-0106-01} They were trained abroad, he says. {#F-0106-01} But he shows no proof of that. {#R-03} He has asked
    the [CSTO] for help. {#F-0106-01} This is an alliance with Russia and four others. {#B-07}
  ]],
  choice "adopt" {
    "“Foreign gangs: Kazakhstan asks for help”",
    go = "lesson_after",
    moves = {
      trust = { 1, "yours was out first" },
      rumour = { 2, "his claim became your fact" },
    },
    effect = function(s) s.headline = "adopt" end,
  },
  choice "plain" {
    "“Kazakhstan asks its allies for help”",
    go = "lesson_after",
    moves = {
      evidence = { 1, "the request is on record" },
      trust = { -1, "readers asked for his reason" },
    },
    effect = function(s) s.headline = "plain" end,
  },
  choice "attribute" {
    "“President blames gangs, asks for help”",
    go = "lesson_after",
    moves = {
      evidence = { 1, "it says who claims it" },
      trust = { 1, "readers knew whose words" },
      time = { -1, "it was four minutes late" },
    },
    effect = function(s) s.headline = "attribute" end,
  },
}

local believed = { rumour = at_least(3) }

scene "lesson_after" {
  title   = "Afterwards",
  place   = "archive",
  date    = "2025-01-10",
  speaker = "saule",
  picture = "archive",
  bed     = "library",
  text    = {
    [[
      By about 03:50 the alliance had decided to send forces, which it calls [peacekeepers], under Article 4: help after an
      armed attack. {#F-0106-03 B-07} The first flew in that morning, {#F-0106-08} for guard duty only, officials said, {#D-03}
      and the last left on 19 January. {#F-0119-02}

      On the 6th soldiers opened fire in Almaty’s main square, {#F-0106-13} where people were unarmed, say activists and
      witnesses, and armed, say officials. {#F-0106-13 R-16} On the 7th the president said he had given an order to [shoot to
      kill] without warning. {#F-0107-02} No emergency ends the right to life. {#B-09}
    ]],
    when(believed, "A letter says that readers believed you. {#invented}"),
  },
  plain   = {
    [[
      By about 03:50 the alliance had decided to send forces. {#F-0106-03} It calls them [peacekeepers]. {#F-0106-03} It used
      Article 4 of its treaty. {#F-0106-03} That article is about help after an armed attack. {#B-07} The first forces flew in
      that morning. {#F-0106-08} They came only as guards, officials said. {#D-03} The last left on 19 January. {#F-0119-02}

      On 6 January soldiers began to shoot in the main square of Almaty. {#F-0106-13} Activists and witnesses say that the
      people there had no weapons. {#F-0106-13 R-16} Officials say that they had weapons. {#F-0106-13 R-16}

      On 7 January the president said that he had given an order to [shoot to kill] without warning. {#F-0107-02} No emergency
      ends the right to life. {#B-09}
    ]],
    when(believed, "A letter comes. It says that readers believed you. {#invented}"),
  },
  choice "loud" {
    "Write what was wrong",
    go = "lesson_words", needs = believed, hidden = true,
    moves = {
      rumour = { -2, "readers see the mistake" },
      trust = { 1, "you owned up" },
      time = { -1, "you looked for copies" },
    },
    effect = function(s)
      s.post = "loud"
      s.corrected = 1
    end,
  },
  choice "quiet" {
    "Change it, and say nothing",
    go = "lesson_words", needs = believed, hidden = true,
    moves = {
      rumour = { -1, "the wrong lines are gone" },
      trust = { -4, "people saw lines vanish" },
    },
    effect = function(s) s.post = "quiet" end,
  },
  choice "leave" {
    "Leave it as it was",
    go = "lesson_words", needs = believed, hidden = true,
    moves = { trust = { -4, "people had believed you" } },
    effect = function(s) s.post = "left" end,
  },
  choice "go_on" {
    "Go on",
    go = "lesson_words", needs = not_(believed), hidden = true,
  },
}

scene "lesson_words" {
  title   = "Six words for three claims",
  place   = "archive",
  date    = "2025-01-10",
  speaker = "saule",
  picture = "archive",
  bed     = "library",
  text    = [[
    **Confirmed**: two independent kinds of evidence. **Reported**: one named source. **Claimed**: somebody
    with an interest says so, but shows nothing. **Disputed**: good sources conflict. **Withdrawn**: taken back. **Unknown**:
    nobody can say.
  ]],
  plain   = [[
    **Confirmed**: two kinds of evidence, and neither depends on the other. **Reported**: one source, with a name.
    **Claimed**: somebody with something to gain or lose says so, but shows nothing. **Disputed**: good sources do not agree.
    **Withdrawn**: taken back. **Unknown**: nobody can say.
  ]],
  choice "go_on" { "Go to the board", go = "lesson_board" },
}
