-- One of three tasks before noon, by chance: a form that wants a reason, a reporter abroad who wants one, or drivers who
-- want a price. Each of them tells what the president said that morning.

scene "desk_why" {
  title   = "Reason for resignation",
  date    = "2022-01-05 10:20",
  picture = "desk",
  sound   = "phone",
  text    = [[
    In the west, reporters say, people have been calling for the government’s resignation for two days. {#F-0103-09} In Almaty
    there was tear gas on the main square last night, and police cars burned. {#F-0104-11} And this morning the president says
    that the government is “especially” to blame. {#F-0105-05}

    Each of these could be why, but no paper says which, {#L-13} and your form has a line for it: *Reason for resignation*.
  ]],
  plain   = [[
    For two days, reporters say, people in the west have called for the government to resign. {#F-0103-09} In Almaty there was
    tear gas on the main square last night, and police cars burned. {#F-0104-11} This morning the president says the
    government is “especially” to blame. {#F-0105-05}

    Each of these could be why. No paper says which. {#L-13} Your form has a line: *Reason for resignation*.
  ]],
  choice "three" {
    "Write what came before, with the hours",
    go = "desk_limits",
    moves = {
      evidence = { 1, "every line has a source" },
      trust = { 1, "callers could check each line" },
      time = { -1, "it took half an hour" },
    },
    effect = function(s) s.reason = "three" end,
  },
  choice "most" {
    "Write the reason that most callers give",
    go = "desk_limits",
    moves = {
      trust = { 1, "most callers found their own reason" },
      rumour = { 2, "no paper gives that reason" },
    },
    effect = function(s) s.reason = "most" end,
  },
  choice "empty" {
    "Leave the line empty, and go on",
    go = "desk_limits",
    moves = {
      rumour = { -1, "an empty line claims nothing" },
      trust = { -1, "callers asked again, in vain" },
    },
    effect = function(s) s.reason = "empty" end,
  },
}

scene "desk_letter" {
  title   = "A letter from abroad",
  date    = "2022-01-05 10:20",
  picture = "desk",
  sound   = "tray",
  text    = [[
    A reporter abroad asks your desk whether the president dismissed the government, and whether he did it to calm people
    down. {#invented}

    The first part is easy: a resignation was accepted, although some news sites write “dismissed”. {#R-11} The second is
    hard. This morning the president says that the government is “especially” to blame, and orders a probe into [collusion].
    {#F-0105-05} But why he accepted is in no paper that you know. {#L-13}
  ]],
  plain   = [[
    A reporter abroad has written to your desk. Did the president dismiss the government, she asks? And did he do it to calm
    people down? {#invented}

    The first part is easy. A resignation was accepted. Some news sites write “dismissed”. {#R-11} The second part is hard. This
    morning the president says the government is “especially” to blame. {#F-0105-05} He orders a probe into [collusion].
    {#F-0105-05} But why did he accept? You know no paper that says so. {#L-13}
  ]],
  choice "hours" {
    "Send her a list of what came before, with hours",
    go = "desk_limits",
    moves = {
      evidence = { 1, "each line says where it comes from" },
      trust = { 1, "she could check every line of it" },
      time = { -1, "you copied it from four papers" },
    },
    effect = function(s) s.reason = "three" end,
  },
  choice "calm" {
    "Write: “To calm people down, as everyone here says”",
    go = "desk_limits",
    moves = {
      trust = { 1, "she had her sentence at once" },
      rumour = { 2, "you guessed, and she printed it" },
    },
    effect = function(s) s.reason = "most" end,
  },
  choice "form" {
    "Answer the first part, and leave the second",
    go = "desk_limits",
    moves = {
      rumour = { -1, "you said only what you know" },
      trust = { -1, "she had asked two things" },
    },
    effect = function(s) s.reason = "empty" end,
  },
}

scene "desk_room" {
  title   = "Drivers at the desk",
  date    = "2022-01-05 10:20",
  picture = "visitors",
  sound   = "door",
  text    = [[
    Four drivers have come up to your desk, and you tell them what you have. {#invented} This morning the president blamed the
    government “especially”, and ordered fuel prices regulated for 180 days. {#F-0105-05} Why he accepted its resignation is in
    no paper that you know. {#L-13} About ten, the director of a gas plant in Zhanaozen was detained. {#F-0105-06}

    They want to know one thing: is gas fifty here too? {#invented} That fifty is for Mangystau, {#F-0104-03} and the news line
    in your hand has no price on it. {#invented}
  ]],
  plain   = [[
    Four drivers have come up to your desk. {#invented} You tell them what you have. This morning the president
    blamed the government “especially”. {#F-0105-05} He ordered rules for fuel prices, for 180 days. {#F-0105-05} Why did he
    accept its resignation? You know no paper that says so. {#L-13} About ten, the director of a gas plant in Zhanaozen was detained. {#F-0105-06}

    They want to know one thing. Is gas fifty here too? {#invented} That fifty is for Mangystau. {#F-0104-03} The news line in
    your hand has no price on it. {#invented}
  ]],
  choice "line" {
    "Pin up the news line as it is",
    go = "limits_counter",
    moves = {
      evidence = { 1, "it says what was ordered" },
    },
  },
  choice "fifty" {
    "Pin up a fifty, with a question mark",
    go = "limits_counter",
    moves = {
      trust = { 1, "they had a number" },
      rumour = { 2, "outside nobody saw the question mark" },
    },
  },
  choice "ring" {
    "Ring the ministry while they wait",
    go = "limits_counter",
    moves = {
      trust = { 1, "they heard the ministry themselves" },
      time = { -1, "it kept you waiting for an hour" },
    },
  },
}
