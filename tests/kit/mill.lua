-- A mill that begins with a question: of all that is listed there is just one.
scenario "mill" {
  title = "The mill", kind = "documented", start = "why",
}
fact "M-1" { "It stopped.", status = "EST", confidence = "L" }
term "wheel" { "Wheel", text = "What turns." }
edition "brief" { "Brief", minutes = 1, start = "why" }
check "why" { "Why did it stop?", title = "Why?", scored = true, go = "how", talk = "Was it so?",
  answer "so" { "So", right = true, because = "The [wheel] broke. {#M-1}" },
  answer "no" { "No", because = "N" } }
check "how" { "How was it?", title = "How?", go = "done",
  answer "dry" { "Dry" }, answer "wet" { "Wet" } }
ending "done" { text = "Done." }
