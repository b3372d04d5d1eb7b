scenario "bad" { title = "Bad", kind = "fictional", start = "one" }
chapter "all" { title = "All", start = "one" }
-- expect: "**" has no "**" that closes it, at "**wait."; write \** to show it as it is
scene "one" { title = "One", text = "You **wait.", choice "go_on" { "Go on", go = "two" }, choice "stay" { "Stay", go = "three" } }
-- expect: the text has </b>, which is of a web page; write *words* to emphasise them, and leave a line empty between paragraphs
scene "three" { title = "Three", text = "You <b>wait</b> for 1 < 2.", choice "go_on" { "Go on", go = "two" } }
ending "two" { title = "Two", text = "The end." }
