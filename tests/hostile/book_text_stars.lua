-- A paragraph of 250,000 stars.
-- expect: You are out.
return { text = ("*"):rep(250000) }
