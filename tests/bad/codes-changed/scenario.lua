-- expect: codes.txt:8: what stands above this line is not what was published with it, so codes that were given would be misread; restore it, and let `qantar codes` add what is new [codes-changed]
scenario "bad" { title = "Bad", kind = "fictional", start = "one" }
chapter "all" { title = "All", start = "one" }
scene "one" { title = "One", text = "You wait.", choice "go_on" { "Go on", go = "two" } }
ending "two" { title = "Two", text = "The end." }
