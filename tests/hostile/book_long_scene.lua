-- A thousand paragraphs are shown.
-- expect: word word word
return { text = ("word "):rep(20) .. ("\n\nx"):rep(1000) }
