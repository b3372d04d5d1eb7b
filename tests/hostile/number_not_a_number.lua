-- What is no number is told the same on every machine.
-- expect: So other 2 9007199254740992.
return {
  state = { said = "" },
  text = "So {said}.",
  effect = function(s)
    local nan = 0 / 0
    s.said = (nan == nan and "same" or "other") .. " " .. math.max(1, 2) .. " " .. (math.tointeger(2^53) or 0)
  end,
}
