-- More terms than the glossary can show.
-- expect: a scenario has 4096 terms at most
for i = 1, 10000 do term("t" .. i) { "T" .. i, text = "t" } end
