-- A title that is markup, bytes and a page of its own.
-- expect: Here.
scene "odd" { title = "**[x|hinge]** {count}", text = "x", choice "c" { "{name} **x**", go = "out" } }
