-- What the player can collect. Each source says who speaks, what they could see, and what it shows; the status is the
-- one of its day, and [history] says how it changed. The notebook shows a change when the play's date has come to it.

source "spring_pages" {
  "Mr Dorn’s pages about the spring",
  form = "notes", who = "Mr Dorn, the librarian", saw = "The rain gauge behind the library, every morning",
  shows = "That no rain fell between 20 April and the day he left",
  text = "Forty-four mornings, and a nought behind each of them.",
  place = "library", date = "2032-06-03", status = "confirmed", facts = "F-01",
}

source "photo" {
  "A glass beside the clock",
  form = "photo", who = "You", saw = "Your own kitchen", shows = "Brown water in one kitchen, at twenty to six",
  text = "The glass is brown to the rim. Behind it the clock says 17:40.",
  place = "mill", date = "2032-06-03", status = "reported", facts = "F-04",
}

source "jar" {
  "A jar with a label",
  form = "trace", who = "You", saw = "Your own kitchen", shows = "What was in the water in the first hour",
  text = "“Mill End 12, third floor, 3 June, 17:45.”",
  place = "mill", date = "2032-06-03", status = "reported",
  history = { { "2032-06-11", "confirmed", "The laboratory has tested it as sample 4." } },
}

source "voice_note" {
  "The voice note about poison",
  form = "voice", who = "A woman who does not say her name", saw = "Not known", shows = "What people feared that morning",
  text = "“My cousin works at the waterworks. It is poison, and they have known for days. Don’t even wash in it!”",
  place = "mill", date = "2032-06-04", status = "unknown", facts = "F-05",
  history = { { "2032-06-06", "withdrawn", "Ida Renn says that the voice is hers, and that nobody told her of poison." } },
}

source "till" {
  "Mr Pell’s till list",
  form = "slip", who = "The till of the shop", saw = "Every bottle that was paid for", shows = "When people began to buy",
  text = "Until eight o’clock: 9 bottles. From eight to nine: 206. From nine to ten: 41, and then there were none.",
  place = "bridge", date = "2032-06-04", status = "confirmed", facts = "F-06",
}

source "voices" {
  "What eleven people said at the shop",
  form = "notes", who = "Eleven people in the queue", saw = "Their own telephones", shows = "Why they say that they came",
  text = "Eight of them name the voice note. Two saw the others run. One needs water for his dog.",
  place = "bridge", date = "2032-06-04", status = "reported",
}

source "notice" {
  "The sheet on the town hall door",
  form = "decree", who = "Dr Sund, public health", saw = "Two glasses of water, and no test yet",
  shows = "What was ordered, and what was not known",
  text = "“Boil all drinking water in Mill End and Bridge Street. The water is cloudy. The cause is not yet known.”",
  place = "ambry", date = "2032-06-05 07:00", status = "confirmed", facts = "F-07",
}

source "statement" {
  "The mayor’s one sentence",
  form = "notes", who = "Mayor Lind", saw = "The brown water, and her own council", shows = "Which reason she gave",
  text = "“Because of the brown water we ask the town to vote on 20 June.”",
  place = "ambry", date = "2032-06-07 19:00", status = "confirmed", facts = "F-08",
}

source "old_minutes" {
  "The minutes of 9 February",
  form = "page", who = "The council’s clerk", saw = "The meeting", shows = "That the well was talked about in winter",
  text = "“The engineer advises a second source, since the river falls lower every summer. Put off until autumn.”",
  place = "ambry", date = "2032-02-09", status = "confirmed", facts = "F-09",
}

source "report" {
  "The engineer’s report",
  form = "page", who = "Ms Halvor, engineer", saw = "The branch under the gate", shows = "How mud came into the pipe",
  text = "“A branch jammed the gate between ten at night and four in the morning. At this level it drew mud.”",
  place = "river", date = "2032-06-08", status = "reported", facts = "F-03",
  history = { { "2032-06-14", "confirmed", "An inspector from outside has seen the gate and the branch, and agrees." } },
}

source "levels" {
  "Eleven years of Mondays",
  form = "notes", who = "Ms Halvor, engineer", saw = "The post in the river, every Monday", shows = "How low the river is",
  text = "The lowest figure before this year is 63.",
  place = "river", date = "2032-06-08", status = "confirmed", facts = "F-01",
}

source "vance" {
  "What Mr Vance thinks of the fountain",
  form = "notes", who = "Mr Vance, a father", saw = "The fountain on Wednesday, his tap on Thursday",
  shows = "That one came before the other",
  text = "“On Wednesday they turn it on. On Thursday we have mud.”",
  place = "ambry", date = "2032-06-09", status = "claimed", facts = "F-02",
  history = { { "2032-06-15", "withdrawn", "Mr Vance has seen the plan of the pipes and takes it back." } },
}

source "pipe_plan" {
  "The plan of the school’s pipes",
  form = "screen", who = "The firm that built the fountain", saw = "Every pipe that it laid",
  shows = "That the fountain does not touch the pipe of Mill End",
  text = "The fountain has a tank and a pump of its own. A line leads to the drain, and none to the street.",
  place = "ambry", date = "2032-06-09", status = "confirmed",
}

source "leaflets" {
  "Two leaflets",
  form = "slip", who = "The Friends of the Sorrel; the town hall", saw = "Their own sums", shows = "What each wants you to vote",
  text = "“The well will double your bill!” “Five crowns for clean water!”",
  place = "ambry", date = "2032-06-10", status = "claimed", facts = "F-11",
  history = { { "2032-06-11", "disputed", "Each side has shown its sum, and the sums do not agree." } },
}

source "sums" {
  "The two sums, side by side",
  form = "page", who = "The town clerk; Mr Ode of the Friends", saw = "The same price of the well", shows = "What each of them leaves out",
  text = "The clerk: 31 crowns become 36, without the loan. Mr Ode: 31 become 44, with the loan and a pump in ten years.",
  place = "ambry", date = "2032-06-11", status = "disputed", facts = "F-11",
}

source "lab" {
  "The laboratory’s result",
  form = "page", who = "The state laboratory", saw = "Eight samples of the water", shows = "What was in them",
  text = "“Mud of the river bed in all eight. No poison that we test for, and no germs.”",
  place = "ambry", date = "2032-06-11 15:00", status = "confirmed", facts = "F-10",
}
