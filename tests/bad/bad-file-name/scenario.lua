scenario "bad" { title = "Bad", kind = "fictional", start = "one" }
chapter "all" { title = "All", start = "one" }
include "../other.lua" -- expect: "../other.lua" is no safe file name: write it as "folder/file.lua", inside the scenario's folder, without "..", links, backslashes, colons or names of devices
scene "one" { title = "One", text = "You wait.", choice "go_on" { "Go on", go = "two" } }
ending "two" { title = "Two", text = "The end." }
