-- Every word and field of a test once: test_edits.c changes each token of it.
local to_depot = { "read", expect { at = "stop" } }
play "careful" { edition = "lesson", seed = 7,
  "read", expect { at = "stop", has = "note", lacks = { "call" }, open = { "on" }, closed = "read", ended = false,
    text = { "bus", "garage" }, no_text = "strike", page = "scene", status = { note = "claimed" },
    trust = 2, state = { told = false, mood = "calm" } },
  "on", { "c", expect { fault = "x", ended = true } } }
play "from_depot" { from = "depot", to_depot, "away" }
