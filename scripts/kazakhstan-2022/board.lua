-- The board of the longer story: eleven cards to place beside two conditions and a concession that are given, twelve arrows
-- of all six kinds, a source to pin to five of them, twelve claims to judge.
--
-- The key. City hall, the blackout and the widening are tied: all three fall into one afternoon, and the widening goes on until
-- late evening. An arrow is scored by what the record shows, and where it allows two readings both get full credit. No single
-- word gets more than a tenth of the marks when it is given to all arrows (rule one-answer). The day and hour of a card to
-- place are shown once the order stands, or the order would be a matter of reading.

chapter "table" {
  title   = "The table",
  summary = "Put the cards in order, then say what each arrow between them can claim.",
  place   = "archive",
  date    = "2025-01-10",
  speaker = "saule",
  picture = "archive",
  at      = "request",
  bed     = "library",
  start   = "chain_board",
}

board "chain_board" {
  title = "What led to what?",
  go    = "last_page",
  days  = { "2022-01-01", "2022-01-06" },
  text  = [[
    Three cards are in place already. Put the other eleven in order, and then say what each arrow can claim.
  ]],

  card "memory" {
    "Memory of 2011", when = "December 2011 · Zhanaozen", at = "2011-12-16", given = true, scored = false,
    facts = { "B-03" },
  },
  card "wages" {
    "Oil, and few jobs", when = "since 2014 · Mangystau", from = "2014-01-01", to = "2021-12-31", given = true, scored = false,
    facts = { "B-14" },
  },
  card "cap" {
    "Price cap ends", when = "1 Jan · the whole country", at = "2022-01-01", facts = { "F-0101-01" },
  },
  card "price" {
    "Price doubles", when = "1–2 Jan · Mangystau", from = "2022-01-01", to = "2022-01-02", facts = { "F-0101-02" },
  },
  card "protests" {
    "Protests in the west", when = "from 2 Jan · Zhanaozen, Aktau", from = "2022-01-02", to = "2022-01-03",
    facts = { "F-0102-01", "F-0102-03" }, text = "People block a road; rallies join them. {#F-0102-01 F-0102-03}",
  },
  card "spread" {
    "Spread and clashes", when = "3–4 Jan · many towns, Almaty", from = "2022-01-03", to = "2022-01-04",
    facts = { "F-0103-09", "F-0104-11" }, text = "Wider demands; tear gas and burned police cars in Almaty. {#F-0103-09 F-0104-11}",
  },
  card "cut" {
    "Price cut to 50", when = "4 Jan, later that day · Mangystau", at = "2022-01-04", given = true, scored = false,
    facts = { "F-0104-03" },
  },
  card "local" {
    "Local emergency", when = "5 Jan, 01:30 · Almaty, Mangystau", at = "2022-01-05 01:30", facts = { "F-0105-01" },
  },
  card "resignation" {
    "Resignation accepted", when = "5 Jan, by 07:54 · the capital", by = "2022-01-05 07:54", facts = { "F-0105-03" },
  },
  card "stormed" {
    "City hall stormed", when = "5 Jan, early afternoon · Almaty", about = "2022-01-05 14:00", facts = { "F-0105-10" },
  },
  card "blackout" {
    "Internet fails", when = "5 Jan, 16:30 to 17:00", from = "2022-01-05 16:30", to = "2022-01-05 17:00",
    facts = { "F-0105-13" },
  },
  card "widened" {
    "Emergency widened", when = "5 Jan, 12:30 to late evening", from = "2022-01-05 12:30", to = "2022-01-05 23:00",
    facts = { "F-0105-08", "F-0105-20" },
  },
  card "appeal" {
    "CSTO request", when = "6 Jan, about 00:30 to 00:55", from = "2022-01-06 00:30", to = "2022-01-06 00:55",
    facts = { "F-0106-01" },
  },
  card "arrival" {
    "CSTO forces arrive", when = "6 Jan, from morning", from = "2022-01-06 06:00", to = "2022-01-06 12:00",
    facts = { "F-0106-08" },
  },

  order = {
    "memory", "wages", "cap", "price", "protests", { "spread", "cut" }, "local", "resignation", { "stormed", "blackout", "widened" },
    "appeal", "arrival",
  },

  link "cap_price" {
    "cap", "price", answer = "led_to", full = { "trigger" }, facts = { "F-0101-01", "F-0101-02" },
    evidence = { "exchange_rule" }, half_evidence = { "price_board" }, other_sources = { "voice_note", "fifty_notice" },
    because = [[
      Without the cap the price doubled, so [led to] and [trigger] both fit, but how far sellers agreed on it is not proven.
      {#L-02}
    ]],
  },
  link "price_protests" {
    "price", "protests", answer = "trigger", half = { "led_to" }, facts = { "F-0101-02", "F-0102-01" },
    evidence = { "road_notes" }, half_evidence = { "price_board" },
    other_sources = { "voice_note", "exchange_rule", "road_photo", "fifty_notice" },
    because = [[
      The price was new on 1 January, and on the 2nd people blocked a road. {#L-03}
    ]],
  },
  link "memory_protests" {
    "memory", "protests", answer = "condition", facts = { "B-03" },
    because = [[
      It was ten years old, so it was not new, {#L-04} but it helped a trigger to work.
    ]],
  },
  link "wages_spread" {
    "wages", "spread", answer = "condition", facts = { "B-14", "F-0103-09" },
    because = [[
      Jobs were among the new demands, {#F-0103-09} but work had been short for years. {#B-14}
    ]],
  },
  link "spread_local" {
    "spread", "local", answer = "response", full = { "stated_reason" }, facts = { "F-0104-11", "F-0105-23" },
    evidence = { "decree_local" }, other_sources = { "fifty_notice", "decree_70", "widening_decrees" },
    because = [[
      The decrees came on the night of the clashes, {#F-0104-11 F-0105-01} and name public safety as their reason. {#F-0105-23}
    ]],
  },
  link "spread_resignation" {
    "spread", "resignation", answer = "response", half = { "stated_reason" }, facts = { "F-0103-09", "F-0105-05" },
    because = [[
      People had asked for it, and the president blamed the government. {#F-0103-09 F-0105-05} Why he accepted is not
      recorded. {#L-13}
    ]],
  },
  link "local_resignation" {
    "local", "resignation", answer = "only_before", facts = { "F-0105-01", "F-0105-03" },
    because = [[
      Two answers of one night to the same unrest: {#D-01} no document says that one brought the other.
    ]],
  },
  link "resignation_stormed" {
    "resignation", "stormed", answer = "only_before", facts = { "F-0105-03", "F-0105-10" },
    because = [[
      [Only came before]: the order is known, but a link is not. {#F-0105-03 F-0105-10} Witnesses point to the clashes and
      arrests of the day before. {#L-11}
    ]],
  },
  link "stormed_widened" {
    "stormed", "widened", answer = "response", full = { "stated_reason" }, facts = { "F-0105-10", "F-0105-20" },
    because = [[
      The last decrees answered the loss of buildings, {#L-16} although the first widening may have come before it.
      {#F-0105-08}
    ]],
  },
  link "stormed_appeal" {
    "stormed", "appeal", answer = "stated_reason", half = { "trigger" }, facts = { "F-0105-10", "F-0106-01" },
    evidence = { "speech" }, other_sources = { "widening_decrees", "decision", "twenty_thousand", "treaty_text" },
    because = [[
      The president gave the attacks as his reason, but whether he had to ask is disputed. {#L-18}
    ]],
  },
  link "blackout_arrival" {
    "blackout", "arrival", answer = "only_before", facts = { "F-0105-13", "F-0106-08" },
    because = [[
      The blackout made things harder to check, {#L-22} but nothing shows that it brought the forces.
    ]],
  },
  link "appeal_arrival" {
    "appeal", "arrival", answer = "led_to", half = { "response" }, facts = { "F-0106-01", "F-0106-08" },
    evidence = { "decision" }, half_evidence = { "speech" }, other_sources = { "treaty_text", "twenty_thousand" },
    because = [[
      The request came after midnight, the decision by about 03:50, and the aircraft from morning. {#F-0106-01 F-0106-03 L-20}
    ]],
  },

  claim "doubled" {
    "In Mangystau the price of LPG doubled.", answer = "confirmed", facts = { "F-0101-02" },
    because = "The ministry and reporters give the same prices. {#F-0101-02}",
  },
  claim "emergency" {
    "In Almaty an emergency was in force from 01:30 on 5 January.", answer = "confirmed", facts = { "F-0105-01" },
    because = "The president’s office published it, and newsrooms printed it. {#F-0105-23}",
  },
  claim "offline" {
    "On the afternoon of the 5th the internet failed almost everywhere.", answer = "confirmed", facts = { "F-0105-13" },
    because = "Two measurers saw it, each on its own. {#F-0105-13}",
  },
  claim "left" {
    "The CSTO’s forces had left by 19 January.", answer = "confirmed", facts = { "F-0119-02" },
    because = "The last aircraft left that day. {#F-0119-02 D-08}",
  },
  claim "square" {
    "About 500 people were on the square in Aktau on 4 January.", answer = "reported", half = { "confirmed" },
    facts = { "F-0104-01" },
    because = "One reporter gave that figure. {#F-0104-01}",
  },
  claim "leader" {
    "One group had organised the violence in Almaty.", answer = "disputed", half = { "unknown" }, facts = { "S8-2", "S8-3" },
    because = "Officials speak of violent groups or plotters, others of no single leader. {#S8-1 S8-2 S8-3 S10-03}",
  },
  claim "armed" {
    "The people whom soldiers fired on had weapons.", answer = "disputed", half = { "claimed" }, facts = { "F-0106-13" },
    because = "Officials say so; activists and witnesses say they were unarmed. {#F-0106-13 R-16}",
  },
  claim "thousands" {
    "20,000 foreign terrorists took part.", answer = "disputed", half = { "claimed" }, facts = { "A-04" },
    because = [[
      The president spoke of 20,000 terrorists, {#F-0107-03} but his Prosecutor General denied that so many came from abroad.
      {#A-04}
    ]],
  },
  claim "trained" {
    "The gangs had been trained abroad.", answer = "claimed", facts = { "R-03" },
    because = "The president said so, but no proof has been published. {#R-03}",
  },
  claim "paid" {
    "Paid conspirators were behind the unrest.", answer = "claimed", facts = { "F-0105-17" },
    because = "The president said so on the 5th; it remains a claim. {#F-0105-17}",
  },
  claim "toll" {
    "164 people died.", answer = "withdrawn", facts = { "F-0109-01" },
    because = "A state channel withdrew it; {#F-0109-01} the later official count is 238. {#A-11}",
  },
  claim "order_hour" {
    "The order to shoot was given on 5 January.", answer = "unknown", half = { "claimed" }, facts = { "D-05" },
    because = "It was announced on the 7th, {#F-0107-02} but when it was given is not on record. {#S10-04}",
  },
}

scene "last_page" {
  title   = "The last page",
  picture = "ledger",
  sound   = "pencil",
  text    = {
    [[
      Saule reads with a finger under the line, and she does not look up.
    ]],
    when(function(s) return s.group > 0 end, [[
      She lays your notebook beside those of the other letters: ask them what was in their boxes. {#invented}
    ]]),
    when(function(s) return s.forwarded end, [[
      At “Two hundred by tomorrow” the finger stops. “You sent this on,” she says. Two days later the price was fifty.
      {#F-0104-03}
    ]]),
    when(function() return taken "crowd.faces" + taken "gap.faces" > 0 end, [[
      At the photograph it stops: eleven people, quite sharp. {#invented} She slides a strip of paper over the middle
      of the picture and reads on.
    ]]),
    when(function(s) return s.photo == "backs" end, [[
      At the photograph she says, “Last year somebody sent me this one and said it was Atyrau.” {#invented}
    ]]),
    when(function() return taken "decree_lines.pass" > 0 end, [[
      “Ask them where one gets a pass” is on every second line of your log from the night of the decree. {#invented}
    ]]),
    when(function() return taken "decree_lines.search" > 0 end, [[
      “Phones too?” is on every second line of your log from the night of the decree. {#invented}
    ]]),
    when(function() return taken "decree_lines.bans" > 0 end, [[
      “Until the end of the 18th” is on every line of your log from the night of the decree. {#invented}
    ]]),
    when(function(s) return s.video == "sent" end, [[
      She stops your video under the lamp, where the face is. “Somebody knows that hat,” she says. {#invented}
    ]]),
    when(function() return taken "signal_minutes.aunt" > 0 end, [[
      Under “We are well” your aunt wrote, next day, that she had already put her coat on to look for you. {#invented}
    ]]),
    when(function() return taken "signal_minutes.news" > 0 end, [[
      “What hour is this from?” she asks about the pages that you saved in the night, and you can tell her. {#invented}
    ]]),
    when(function(s) return s.notice == "known" end, [[
      Under your four lines for the stairwell, somebody has added in ink whatever they left out. {#invented}
    ]]),
    when(function(s) return s.notice == "heard" end, [[
      Your sheet from the stairwell was copied for the next one, without the word *heard*. {#invented}
    ]]),
    when(function(s) return s.notice == "asked" end, [[
      Your questions on the stairs got four honest answers, each signed with a flat number. {#invented} She lays her
      hand over the numbers.
    ]]),
    [[
      Then she takes the pencil from you and writes something inside the cover.
    ]],
  },
  plain   = {
    [[
      Saule reads with a finger under the line. She does not look up.
    ]],
    when(function(s) return s.group > 0 end, [[
      She lays your notebook beside those of the other letters: ask them what was in their boxes. {#invented}
    ]]),
    when(function(s) return s.forwarded end, [[
      At “Two hundred by tomorrow” the finger stops. “You sent this on,” she says. Two days later the price
      was fifty. {#F-0104-03}
    ]]),
    when(function() return taken "crowd.faces" + taken "gap.faces" > 0 end, [[
      At the photograph it stops: eleven people, quite sharp. {#invented} She covers them with a strip of paper and
      reads on.
    ]]),
    when(function(s) return s.photo == "backs" end, [[
      At the photograph she says, “Last year somebody sent me this one as Atyrau.” {#invented}
    ]]),
    when(function() return taken "decree_lines.pass" > 0 end, [[
      “Ask them where one gets a pass” is on every second line of your log from the night of the decree. {#invented}
    ]]),
    when(function() return taken "decree_lines.search" > 0 end, [[
      “Phones too?” is on every second line of your log from the night of the decree. {#invented}
    ]]),
    when(function() return taken "decree_lines.bans" > 0 end, [[
      “Until the end of the 18th” is on every line of your log from the night of the decree. {#invented}
    ]]),
    when(function(s) return s.video == "sent" end, [[
      She stops your video under the lamp, where the face is. “Somebody knows that hat,” she says. {#invented}
    ]]),
    when(function() return taken "signal_minutes.aunt" > 0 end, [[
      “We are well,” you wrote. Under it, next day, your aunt wrote: “I already had my coat on.” {#invented}
    ]]),
    when(function() return taken "signal_minutes.news" > 0 end, [[
      “What hour is this from?” she asks about the pages that you saved in the night. You can tell her. {#invented}
    ]]),
    when(function(s) return s.notice == "known" end, [[
      You left four lines for the stairwell. Somebody has added, in ink, what they left out. {#invented}
    ]]),
    when(function(s) return s.notice == "heard" end, [[
      Your sheet was copied for the next stairwell. The word *heard* is gone. {#invented}
    ]]),
    when(function(s) return s.notice == "asked" end, [[
      Your questions on the stairs got four honest answers, each with a flat number. {#invented} She covers the numbers
      with her hand.
    ]]),
    [[
      Then she takes your pencil and writes something inside the cover.
    ]],
  },
  choice "go_on" {
    "See what she wrote",
    go = { "solid_record", "fast_then_corrected", "careful_late", "kept_safe", "loud_and_thin", "broken_chain" },
    pick = include "verdict.lua",
  },
}
