-- How much of the chain was understood: the part of the board's arrows that the record supports, 0 to 1.

local arrows = {
  lesson = {
    "lesson_board.conditions_protests", "lesson_board.price_protests", "lesson_board.protests_resignation",
    "lesson_board.local_resignation", "lesson_board.stormed_appeal", "lesson_board.appeal_arrival",
  },
  week = {
    "chain_board.cap_price", "chain_board.price_protests", "chain_board.memory_protests", "chain_board.wages_spread",
    "chain_board.spread_local", "chain_board.spread_resignation", "chain_board.local_resignation",
    "chain_board.resignation_stormed", "chain_board.stormed_widened", "chain_board.stormed_appeal",
    "chain_board.blackout_arrival", "chain_board.appeal_arrival",
  },
}

return function()
  local names = arrows[edition() == "lesson" and "lesson" or "week"]
  local sum = 0
  for _, name in ipairs(names) do
    local _, credit = arrow(name)
    sum = sum + (credit or 0)
  end
  return sum / #names
end
