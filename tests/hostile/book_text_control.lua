-- A text that would paint the terminal.
-- expect: names the term "2J
return { text = "\27[2J\27]0;title\7\8\8" }
