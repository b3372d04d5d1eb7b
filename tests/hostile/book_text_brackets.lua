-- The same with terms.
-- expect: without its
return { text = ("x["):rep(60000) }
