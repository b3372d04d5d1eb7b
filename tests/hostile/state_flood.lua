-- The same megabyte written again and again.
-- expect: the script works too long: a turn may take 3000000 steps
return {
  effect = function(s)
    local text, texts = ("x"):rep(4000), {}
    for i = 1, 250 do texts[i] = text end
    while true do s.list = texts end
  end,
}
