-- Two hundred conditions on one page, each under the limit.
-- expect: the script works too long: a turn may take 3000000 steps
return {
  text = (function()
    local parts = {}
    for i = 1, 1000 do
      parts[i] = when(function(s) for n = 1, 20000 do end return false end, "No.")
    end
    parts[1001] = "Here."
    return parts
  end)(),
}
