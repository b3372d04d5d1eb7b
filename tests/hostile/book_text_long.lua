-- A paragraph of 125,000 letters.
-- expect: You are out.
return { text = ("x"):rep(125000) }
