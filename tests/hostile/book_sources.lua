-- More sources than the notebook can show.
-- expect: a scenario has 4096 sources at most
for i = 1, 8000 do source("s" .. i) { "S", text = "t", date = "2022-01-01", status = "confirmed" } end
