scenario "bad" { title = "Bad", kind = "fictional", start = "one" }
chapter "all" { title = "All", start = "one" }
--[[ Lua reads them in a comment, as in a text.
-- expect: version control left this mark where two versions of the lines differ; keep one of them, and take out the lines <<<<<<<, ======= and >>>>>>>
<<<<<<< HEAD
One.
=======
Two.
-- expect: version control left this mark where two versions of the lines differ; keep one of them, and take out the lines <<<<<<<, ======= and >>>>>>>
>>>>>>> other
]]
scene "one" { title = "One", text = "You wait.", choice "go_on" { "Go on", go = "two" } }
ending "two" { title = "Two", text = "The end." }
