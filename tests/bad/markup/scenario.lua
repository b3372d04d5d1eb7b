scenario "bad" { title = "Bad", kind = "fictional", start = "one", state = { trust = 3, price = 5 } }
chapter "all" { title = "All", start = "one" }
-- expect: "**" has no "**" that closes it, at "**wait."; write \** to show it as it is
scene "one" { title = "One", text = "You **wait.", choice "go_on" { "Go on", go = "two" }, choice "stay" { "Stay", go = "three" }, choice "walk" { "Walk", go = "four", effect = function(s) s.trust = 4 s.price = 6 end } }
-- expect: the text has </b>, which is of a web page; write *words* to emphasise them, and leave a line empty between paragraphs
scene "three" { title = "Three", text = "You <b>wait</b> for 1 < 2.", choice "go_on" { "Go on", go = "two" } }
scene "four" {
  title = "Four",
  text = {
    -- expect: the text has $trust, which is shown as it stands; the value of a variable is written {trust}
    "You have $trust of $5, and it costs ${price}.",
    -- expect: the text has %trust%, which is shown as it stands; the value of a variable is written {trust}
    "It is 50% of %trust%.",
    -- expect: the text has s.trust, which is shown as it stands; the value of a variable is written {trust}
    "You have s.trust now.",
    -- expect: the text has \n, which is shown as it stands; begin a new line there, and leave a line empty between paragraphs
    [[You wait.\nAnd wait.]],
    "# The square", -- expect: the text has the line "# The square", and # makes no heading; a scene has title = "...", and **words** are bold
    -- expect: the text has &nbsp;, which is of a web page; write the sign itself
    "You wait&nbsp;there.",
    -- expect: the text has <b>, which is of a web page; write *words* to emphasise them, and leave a line empty between paragraphs
    "You <b>wait.",
    -- expect: the text has _all_, which is shown as it stands; write *all*, or \_ for the sign itself
    "You have seen _all_ of it, in a_b_c and ____.",
    -- expect: the text has __all of it__, which is shown as it stands; write **all of it**, or \_ for the sign itself
    "You have seen __all of it__.",
    -- expect: the text has <<$trust>>, which is shown as it stands; the value of a variable is written {trust}
    "You have <<$trust>> and <<all>>.",
    -- expect: the text has <<if $told>>, which is shown as it stands; words that are there at times are a part of their own: when("told", [[ ... ]])
    "<<if $told>>You have told it.<</if>>",
    [[You have:
      - the note
      - the call]], -- expect: lines that begin with - make no list: the lines of a paragraph are shown as one; leave a line empty before each
    [[You have:
      - no call

      - no note \_here\_]],
    [[You see
      - of course - the note.]],
    [[You look at
      #1, R&D and 3 < 5.]],
  },
  choice "go_on" { "Go on", go = "two" },
}
ending "two" { title = "Two", text = "The end." }
