-- A paragraph of 125,000 stars.
-- expect: You are out.
return { text = ("*"):rep(125000) }
