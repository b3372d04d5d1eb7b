scenario "bad" { title = "Bad", kind = "fictional", start = "one" }
chapter "all" { title = "All", start = "one" }
person "minister" { "Anna Berg", real = true }
-- expect: scene "one" has "minister" as speaker, who is a real person: no lines may be invented for them
scene "one" { title = "One", text = "You wait.", speaker = "minister", choice "go_on" { "Go on", go = "two" } }
ending "two" { title = "Two", text = "The end." }
