-- Sunday to Wednesday: a note is taken back, a vote is called, a gate is looked at.
-- Teaches: keep what was withdrawn; a stated reason is somebody's reason; "after" is not "because of".

chapter "gate" {
  title = "The gate", summary = "Somebody takes her words back, somebody calls a vote, and somebody opens a door.",
  place = "mill", date = "2032-06-06 18:00", speaker = "nela", picture = "stairs", at = "notice", bed = "corridor",
  start = "cousin",
}

scene "cousin" {
  title = "The same voice",
  sound = "phone",
  text = {
    [[
      On Sunday evening another voice note arrives, and you recognise the voice. “My name is Ida Renn, and I’m sorry
      about Friday. My cousin drives a van for the waterworks, and she never said anything about poison, only that
      they didn’t know. I was frightened, so I made it bigger. Please
      cross it out.” {#F-05}

      The first note is still in the daybook, together with the hour at which Mrs Abara played it to you.
    ]],
    when("passed_on", [[
      You sent it to twenty-six people, and none of them has the second note from you.
    ]]),
  },
  choice "beside" {
    "Write the second note under the first one", go = "council",
    moves = { evidence = { 1, "a reader can see what changed, and when" } },
  },
  choice "strike" {
    "Cross the first note out, as she asks", go = "council",
    moves = { trust = { 1, "Ida Renn was glad of it" }, evidence = { -1, "nothing explains the empty shelves now" } },
    effect = function(s) s.struck = true end,
  },
  -- "hidden" leaves a choice out altogether while it is closed: it is there only for whoever sent the note on.
  choice "correct" {
    "Send the second note to everybody who had the first", go = "council", hidden = true,
    needs = "passed_on",
    moves = { rumour = { -2, "twenty-six people have both notes now" }, trust = { -1, "some of them laughed at you" } },
    effect = function(s) s.put_right = true end,
  },
}

scene "council" {
  title = "A vote is called",
  date = "2032-06-07 19:00", place = "ambry", picture = "hall", at = "called", bed = "office", gives = "statement",
  text = [[
    On Monday evening the hall is so full that people are standing on the stairs. Mayor Lind reads out a single
    sentence. “Because of the brown water we ask the town to decide, on 20 June, whether it wants to drink from a
    new well at Hollin Field.” {#F-08}

    Somebody calls out from the back and asks how old this plan is. “That isn’t what we are here for tonight,”
    answers the mayor, and at ten past seven she closes the meeting.
  ]],
  choice "words" {
    "Write down her reason in her own words", go = "works",
    moves = { evidence = { 1, "it says whose reason it is" } },
  },
  -- Only in the whole vote: in the lesson there is no time for the files.
  choice "files" {
    "Look up how old the plan is", go = "minutes", hidden = true,
    needs = function() return edition() ~= "lesson" end,
  },
}

scene "minutes" {
  title = "The green files",
  date = "2032-06-08 15:10", place = "library", picture = "desk", at = "called", bed = "library", gives = "old_minutes",
  text = [[
    The library keeps the council’s minutes in a row of green files. You begin with May and work backwards until you
    find it in February. The engineer asked for a second source of water, because the river falls lower every
    summer, and the council put it off until autumn. {#F-09}

    So the plan is older than the brown water. That doesn’t make the mayor’s reason untrue, but the idea was not
    born on the day on which she gave it.
  ]],
  choice "enter" {
    "Enter February as well, with the page number", go = "works",
    moves = { evidence = { 2, "the reason and the plan have a date each" } },
  },
}

scene "works" {
  title = "Under the gate",
  date = "2032-06-08 16:30", place = "river", picture = "works", at = "brown", bed = "road", gives = "report",
  text = [[
    Ms Halvor, the engineer, takes you down to the river wall, where an iron gate lets the water in. Normally it
    closes just above the mud. “In the night before the brown water a branch was caught under it, so it stayed open
    at the bottom,” she explains. {#F-03} “With an ordinary river that would hardly matter. This year the water is so low
    that it sucked in mud from the bed.” {#F-03 F-01}

    All of this will be in her report, which nobody from outside has examined yet.
  ]],
  choice "saw" {
    "Ask which part of this she saw herself", go = "fountain",
    moves = { evidence = { 1, "she saw the branch, but not the hour" } },
  },
  choice "staff" { "Ask how low the river is", go = { "gauge", "fountain" },
    moves = { trust = { 1, "she likes it when people ask for figures" } },
    pick = function() return edition() == "lesson" and "fountain" or "gauge" end,
  },
}

scene "gauge" {
  title = "The post",
  date = "2032-06-08 16:50", place = "river", picture = "works", at = "dry", bed = "road",
  text = [[
    A white post with black marks stands in the river, and today the water reaches **{world.level}** centimetres. {#F-01}
    Every Monday for eleven years Ms Halvor has written the figure in pencil on the wall beside it, one underneath
    the other.

    You follow the column with your finger, and in all those years it has never been so low. {#F-01} “Low water doesn’t jam
    a gate,” she says, “it only makes a jammed gate matter.”
  ]],
  choice "copy" {
    "Copy the whole column", go = "fountain", gives = "levels",
    moves = { evidence = { 1, "eleven years of Mondays" } },
  },
  choice "today" {
    "Note today’s figure, and that it is a record", go = "fountain",
    moves = { trust = { 1, "everybody understands a record" } },
  },
}

scene "fountain" {
  title = "The fountain",
  date = "2032-06-09 14:00", place = "ambry", picture = "fountain", at = "brown", bed = "silence",
  text = [[
    Mr Vance has been waiting for you at the school gate. “On Wednesday at noon they turned on the new fountain, and
    on Thursday we had mud in our bath,” he says. {#F-02 F-04} “Surely anybody can put two and two together?”

    He isn’t angry with you. His daughter goes to this school, and all week he has been carrying every bucket
    of drinking water up four floors. He would simply like the daybook to explain why.
  ]],
  choice "name" {
    "Write down what he thinks, under his name", go = { "q_fountain", "leaflet" }, gives = "vance",
    moves = { trust = { 1, "he saw you write it" } },
    pick = function() return edition() == "lesson" and "leaflet" or "q_fountain" end,
  },
  choice "plan" {
    "Ask the school for the plan of its pipes", go = { "q_fountain", "leaflet" }, gives = "pipe_plan",
    moves = { evidence = { 2, "the fountain has a pipe of its own" }, trust = { -1, "he thought that you doubted him" } },
    pick = function() return edition() == "lesson" and "leaflet" or "q_fountain" end,
  },
}

check "q_fountain" {
  "What would show that the fountain made the water brown?", title = "One day later",
  date = "2032-06-09 14:20", place = "ambry", picture = "fountain", at = "brown", scored = true, go = "leaflet", facts = { "F-02", "F-03" },
  answer "day" {
    "That it was turned on the day before",
    because = "Many things happened on the day before. A cause has to come first, but to come first is never enough.",
  },
  answer "pipe" {
    "Mud in a pipe that leads from it to Mill End", right = true,
    because = "That would be a way for one to reach the other, and you could look for it. So far nobody has found such a pipe.",
  },
  answer "many" {
    "That most people in the queue think so",
    because = "It shows what people think, and that is worth an entry of its own. The pipes do not listen to it.",
  },
}
