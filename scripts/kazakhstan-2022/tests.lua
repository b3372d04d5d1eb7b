-- What the lesson should come to, whoever rewrites its texts: `qantar check` plays these.

-- Up to the board, by whoever asks before publishing.
local asked = {
  "go_on", "go_on", "photograph", "go_on", "stay", "price", "continue",
  "keep", "hold", "stated", "continue", "read", "asked", "attribute", "go_on", "go_on",
}
local hasty = {
  "go_on", "go_on", "who_says", "go_on", "drive", "price", "continue",
  "cut", "hold", "stated", "continue", "read", "asked", "plain", "go_on", "go_on",
}
-- The board as the record has it.
local board = {
  "take:protests", "put:1", "take:price", "put:1", "take:local", "put:3", "take:arrival", "put:5",
  "take:resignation", "put:4", "take:widened", "put:6", "take:appeal", "put:7", "order_done",
  "link:condition", "link:trigger", "link:response", "link:only_before", "link:only_before", "link:led_to",
  "status:confirmed", "status:claimed", "status:disputed", "continue",
}

play "solid" {
  edition = "lesson",
  asked,
  expect { page = "board", ended = false, rumour = 0, has = { "decree_local", "decree_70" } },
  board, "go_on",
  expect = { at = "solid_record", ended = true },
}
play "hasty" {
  edition = "lesson",
  hasty,
  expect { page = "board", ended = false },
  board, "go_on",
  expect = { ended = true },
}
