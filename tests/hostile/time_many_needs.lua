-- A hundred paragraphs whose conditions each stay under the limit.
-- expect: the script works too long: a turn may take 3000000 steps
local paragraphs = {}
for i = 1, 100 do
  paragraphs[i] = when(function(s) for n = 1, 200000 do end return true end, "Busy.")
end
return { text = paragraphs }
