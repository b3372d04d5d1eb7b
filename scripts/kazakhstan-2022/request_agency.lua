-- What became of the line that was taken from the agency’s story: told on the page of the 7th, or else in the evening.

local SEVENTH = { "seventh_parliament", "seventh_map", "seventh_statements", "seventh_aircraft" }

-- Whether the page with id [page] is where it is told: the first of them that the play comes to.
local function told_on(page)
  if page ~= "figure" then return true end
  for _, id in ipairs(SEVENTH) do
    if visits(id) > 0 then return false end
  end
  return true
end

return function(page)
  local function came(line)
    return function(s) return s.agency == line and told_on(page) end
  end
  return {
    when(came "protesters", [[
      “Who told you they were protesters?” writes a mother in Almaty. “My son was a policeman.” {#invented}
    ]]),
    when(came "attackers", [[
      “Who told you they were attackers?” somebody in Almaty writes. You send back your line, with “police say”. {#invented}
    ]]),
    when(came "dozens", [[
      The ministry has given a number since: 26 “armed criminals”. {#F-0107-01} Two sites quote it beside your line. {#invented}
    ]]),
  }
end
