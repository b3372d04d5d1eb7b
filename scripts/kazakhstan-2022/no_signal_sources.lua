-- What Kamila can put in the notebook: a report as she wrote it down, a speech as she heard it.

source "radio_notes" {
  "What the radio said",
  form   = "notes",
  who    = "A reporter on the radio, as Kamila wrote it down",
  saw    = "The centre of Almaty, early in the afternoon",
  shows  = "One man’s report, with the hour beside it",
  text   = [[
    City hall was broken into and burned; he heard shooting and saw retreating policemen beaten. {#F-0105-10} The radio is
    invented, but the report is on record. It is good on what happened, but it does not say who the people were.
  ]],
  place  = "almaty", date = "2022-01-05 14:30", status = "reported", facts = { "F-0105-10", "F-0105-07" },
}

source "speech_seven" {
  "The speech at seven",
  form   = "screen",
  who    = "President Tokayev, in a speech",
  saw    = "What his services told him; not known",
  shows  = "Himself, speaking; nothing of what he speaks about",
  text   = [[
    That he chairs the Security Council from today is a fact, while the paid “conspirators” are his claim. {#F-0105-17} Four days
    later Nazarbayev’s spokesman says that Nazarbayev gave up the chair himself. {#F-0109-04}
  ]],
  date   = "2022-01-05 19:00", status = "claimed", facts = { "F-0105-17", "F-0109-04", "R-10" },
}
