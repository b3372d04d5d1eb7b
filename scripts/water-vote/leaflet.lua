-- 10 to 16 June: two leaflets, two sums, a result and an evening in the hall.
-- Teaches: two figures can both be honest; say what each leaves out; an open question is an entry.

chapter "leaflet" {
  title = "Two leaflets", summary = "What the well will cost depends on whom you ask.",
  place = "mill", date = "2032-06-10 17:00", speaker = "nela", picture = "mats", at = "called", bed = "corridor",
  start = "leaflet",
}

scene "leaflet" {
  title = "On every doormat",
  sound = "page", gives = "leaflets",
  text = [[
    On Thursday a white leaflet is lying on every doormat, signed by the Friends of the Sorrel. “The well will
    double your bill! Vote no!” Beside it lies a blue one from the town hall, which promises everybody clean water
    for another five crowns a month.

    Mrs Abara, who pays 31 crowns a month, has already done the sum on the back of both. “Thirty-six or sixty-two,”
    she says. “Apparently one of them believes that people like me can’t count.”
  ]],
  choice "lay_out" {
    "Lay both out in the library, each with its sender’s name", go = "figures",
    moves = { trust = { 1, "each side found its own there" } },
  },
  choice "hold" {
    "Keep both back until you have seen the sums", go = "figures",
    moves = { evidence = { 1, "you went to ask the same day" }, trust = { -1, "people asked why the library was silent" } },
  },
}

scene "figures" {
  title = "Two sums",
  date = "2032-06-11 10:00", place = "ambry", picture = "sums", at = "called", bed = "office", gives = "sums",
  text = [[
    In the town clerk’s calculation 31 crowns a month become 36. {#F-11} An hour later Mr Ode, the treasurer of the Friends,
    shows you his own. He starts from the same price, but he adds the interest on the loan and a second
    pump after ten years, which brings him to 44. {#F-11}

    “But that isn’t double,” you say. “No,” answers Mr Ode, “only nobody reads a leaflet about thirteen crowns
    more.” And the loan? There was no room for it on the blue one, says the clerk.
  ]],
  choice "table" {
    "Put both sums side by side, and write what each leaves out", go = "result",
    moves = { evidence = { 2, "a reader can do the sum again" } },
  },
  choice "quote" {
    "Quote each of them in one fair sentence", go = "result",
    moves = { trust = { 1, "each of them could sign his sentence" } },
  },
}

scene "result" {
  title = "Eight samples",
  date = "2032-06-11 16:00", place = "library", picture = "desk", at = "notice", bed = "library", sound = "tray",
  gives = "lab",
  text = {
    [[
      The laboratory’s result arrives on Friday afternoon, on a single page. All eight samples contain mud from the
      river bed. {#F-10} There were no germs, and there was no poison either, as far as they can test for it, so the [boil
      notice] ends at six o’clock. {#F-10}

      It is only four, the library is empty, and all over Mill End people are still boiling their water.
    ]],
    when("jar", [[
      Your jar is on the list as sample 4, the only one from the first hour.
    ]]),
  },
  choice "enter" {
    "Enter it at once, with its number and what was tested", go = { "meeting", "table" },
    moves = { evidence = { 1, "it says what they looked for" } },
    pick = function() return edition() == "lesson" and "table" or "meeting" end,
  },
  choice "ring" {
    "Ring Mrs Abara first, and ask her to tell the house", go = { "meeting", "table" },
    moves = { trust = { 1, "the house knew it by half past four" } },
    pick = function() return edition() == "lesson" and "table" or "meeting" end,
  },
}

scene "meeting" {
  title = "The long evening",
  date = "2032-06-16 19:30", place = "ambry", picture = "hall", at = "called", bed = "office",
  text = {
    [[
      Four days before the vote both sides are sitting in the hall, with an aisle between them. The chairwoman asks
      you to read from the [daybook] what has happened since the third of June, because it is the only record that
      neither side has written.

      You have ten minutes for about forty entries, and although many of them are settled, several are not.
    ]],
    when("struck", [[
      The page of the fourth of June has a thick black line across it. People in the front row are trying to read
      what is underneath.
    ]]),
  },
  choice "all" {
    "Read everything, each entry with who says so", go = "asked",
    moves = { evidence = { 1, "what is open was heard as open" }, trust = { -1, "you had to stop before the end" } },
  },
  choice "settled" {
    "Read what is confirmed, and say that you left out the rest", go = "asked",
    moves = { trust = { 1, "you came to the end in time" } },
  },
}

scene "asked" {
  title = "A question from the back",
  date = "2032-06-16 20:10", place = "ambry", picture = "hall", at = "called", bed = "office",
  text = [[
    A man in the last row gets up. “My mother was ill for two days that week,” he says. “You have told us that it
    was only mud, so how do you know that it wasn’t the water?”

    The hall becomes quiet while you turn the pages, although you remember what is on them. The laboratory found no
    germs in any of its eight samples. {#F-10} But nobody has tested his mother’s tap, and no doctor has reported anything
    to the library.
  ]],
  choice "open" {
    "Say that the book doesn’t know, and write his question into it", go = "table",
    moves = { evidence = { 1, "an open question is an entry, too" } },
  },
  choice "tell" {
    "Tell him what was tested, and where he can have his tap tested", go = "table",
    moves = { trust = { 1, "he wrote the number down" } },
  },
}
