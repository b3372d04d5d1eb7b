-- What became of the sheet on the stairs: told when somebody rings, or else in the kitchen at seven.

local VISITORS = { "signal_door", "signal_tablets", "signal_airport" }

-- Whether it is told on this page: in the kitchen only when nobody has rung before.
local function told(where)
  if where == "stairs" then return true end
  for _, id in ipairs(VISITORS) do
    if visits(id) > 0 then return false end
  end
  return true
end

return function(where)
  local function wrote(how)
    return function(s) return s.notice == how and told(where) end
  end
  return {
    when(wrote "known", [[
      Under your four lines there is a fifth, with a flat number and the word *saw*. {#invented}
    ]]),
    when(wrote "heard", [[
      Your sheet is full, and a copy hangs next door, without the word *heard*. {#invented}
    ]]),
    when(wrote "asked", [[
      “Is the pharmacy open?” has four answers by now, while *Who is shooting?* has none. {#invented}
    ]]),
  }, {
    when(wrote "known", [[
      Somebody has added a fifth line to your four, with a flat number and the word *saw*. {#invented}
    ]]),
    when(wrote "heard", [[
      A copy of your sheet hangs next door. On the copy the word *heard* is missing. {#invented}
    ]]),
    when(wrote "asked", [[
      “Is the pharmacy open?” has four answers. *Who is shooting?* has none. {#invented}
    ]]),
  }
end
