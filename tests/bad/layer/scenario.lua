scenario "bad" { title = "Bad", kind = "fictional", start = "one" }
chapter "all" { title = "All", start = "one" }
scene "one" { title = "One", text = "You wait.", picture = "hill", choice "go_on" { "Go on", go = "three" } }
scene "three" { title = "Three", text = "You wait on.", picture = "town", choice "go_on" { "Go on", go = "four" } }
-- expect: picture "hill" has a layer "Notes.svg", and there is no file pictures/Notes.svg; did you mean "notes.svg"?
-- expect: layer "notes.svg" of picture "hill" cannot be shown: it is neither an SVG nor a PNG nor a JPEG
picture "hill" { alt = "A hill.", layers = { "Notes.svg", "notes.svg" } }
-- expect: picture "heap" has 25 layers; 24 are the most
picture "heap" { alt = "A heap.", layers = { "notes.svg", "notes.svg", "notes.svg", "notes.svg", "notes.svg", "notes.svg", "notes.svg", "notes.svg", "notes.svg", "notes.svg", "notes.svg", "notes.svg", "notes.svg", "notes.svg", "notes.svg", "notes.svg", "notes.svg", "notes.svg", "notes.svg", "notes.svg", "notes.svg", "notes.svg", "notes.svg", "notes.svg", "notes.svg" } }
-- expect: layer "red.palette" of picture "town" cannot be shown: line 2: "red" is no colour; write it as #C0502E
picture "town" { alt = "A town.", palette = "red.palette", layers = { "notes.svg" } }
-- expect: picture "road" has a layer "road.svg", and there is no file pictures/road.svg; it lies beside the folder pictures: move it into it
-- expect: picture "road" has a layer "pictures/notes.svg", and there is no file pictures/pictures/notes.svg; write its name without the folder
-- expect: picture "road" has a layer "lane.svg", and there is no file pictures/lane.svg; did you mean "lane.svg.txt"? Take the .txt off its name
-- expect: picture "road" has a layer "notes.svg, hill.svg", and there is no file pictures/notes.svg, hill.svg; each file stands in quotation marks of its own
picture "road" { alt = "A road.", layers = { "road.svg", "pictures/notes.svg", "lane.svg", "notes.svg, hill.svg" } }
scene "four" { title = "Four", text = "You wait there.", picture = "road", choice "go_on" { "Go on", go = "two" } }
ending "two" { title = "Two", text = "The end.", picture = "heap" }
