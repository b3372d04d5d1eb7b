-- A paragraph of 250,000 letters.
-- expect: You are out.
return { text = ("x"):rep(250000) }
