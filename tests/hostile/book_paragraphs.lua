-- More paragraphs than a page can bear.
-- expect: a scene has 1024 paragraphs at most
return { text = ("x\n\n"):rep(5000) }
