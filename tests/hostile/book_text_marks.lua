-- Marks that are opened and never closed, each looked for to the end.
-- expect: has more than 256 {marks}
return { text = ("{"):rep(125000) }
