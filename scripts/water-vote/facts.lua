-- What the story rests on, one row each. {#F-03} behind a sentence says that the sentence rests on row F-03; nobody sees
-- the mark, but the page "How do we know?" (key K) lists it with who says so and since when it was known.
--
-- A fictional scenario need not do this. It is done here to show how: with kind = "documented" `check` asks for a mark
-- behind every sentence with a figure, a date or a real name. Facts of a question or an arrow say what somebody must have
-- read to answer it; `qantar walk` counts by them.

fact "F-01" {
  "No rain fell in Ambry from 20 April to 11 June, and on 7 June the river stood at 54 centimetres, a record low.",
  status = "EST", confidence = "H", who = "Mr Dorn’s rain gauge; Ms Halvor’s column",
}
fact "F-02" {
  "The school’s fountain was turned on at noon on 2 June.",
  status = "EST", confidence = "H", who = "everybody who had cake",
}
fact "F-03" {
  "In the night to 3 June a branch kept the gate of the waterworks open at the bottom.",
  status = "EST", confidence = "H", who = "Ms Halvor; an inspector from outside", known = "2032-06-08 16:30",
}
fact "F-04" {
  "From about half past five on 3 June brown water came out of the taps in Mill End.",
  status = "EST", confidence = "H", who = "calls to the waterworks",
}
-- A row that once stood otherwise has a history; "since" says from when on it stands as its status says.
fact "F-05" {
  "4 June: a voice note says that there is poison in the water.",
  status = "REV", confidence = "H", who = "Ida Renn",
  history = { { "2032-06-04", "claimed", "a voice without a name" } }, since = "2032-06-06 18:00",
  now = "She has taken it back.",
}
fact "F-06" {
  "On 4 June Mr Pell sold 9 bottles of water before eight o’clock and 206 in the hour after it.",
  status = "EST", confidence = "H", who = "the roll of his till",
}
fact "F-07" {
  "On 5 June at 7:00 Dr Sund ordered people to boil their water; she wrote that the cause was not known.",
  status = "EST", confidence = "H", who = "the sheet on the door",
}
fact "F-08" {
  "On 7 June Mayor Lind called a vote for 20 June and gave the brown water as her reason.",
  status = "EST", confidence = "H", who = "the council’s clerk",
}
fact "F-09" {
  "The engineer asked for a second source of water on 9 February.",
  status = "EST", confidence = "H", who = "the council’s minutes",
}
fact "F-10" {
  "Eight samples had mud of the river bed in them; no germs and no poison were found.",
  status = "EST", confidence = "H", who = "the state laboratory", known = "2032-06-11 15:00",
}
fact "F-11" {
  "With the well a bill of 31 crowns becomes 36 or 44: it depends on the loan and a second pump.",
  status = "CONT", confidence = "M", who = "the town clerk; Mr Ode", known = "2032-06-11",
}
fact "F-12" {
  "On 20 June 2,118 people voted for the well and 1,904 against it.",
  status = "EST", confidence = "H", who = "the chairwoman of the vote", known = "2032-06-20 21:00",
}
