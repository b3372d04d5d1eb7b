-- Which record this became: from what was understood (the arrows of the board), from what was passed on, and from what was
-- kept. See endings.lua for what each of them is.

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

-- The part of the arrows that the record supports, 0 to 1.
local function understood()
  local names = arrows[edition() == "lesson" and "lesson" or "week"]
  local sum = 0
  for _, name in ipairs(names) do
    local _, credit = arrow(name)
    sum = sum + (credit or 0)
  end
  return sum / #names
end

return function(s)
  local lesson = edition() == "lesson"
  if understood() < (lesson and 0.4 or 0.5) then return "broken_chain" end
  if s.corrected > 0 then return "fast_then_corrected" end
  if s.rumour >= (lesson and 4 or 5) then return "loud_and_thin" end
  if 24 - s.time >= (lesson and 7 or 16) then return "careful_late" end
  if s.evidence >= (lesson and 8 or 22) then return "solid_record" end
  if 24 - s.time >= (lesson and 4 or 9) then return "careful_late" end
  if s.evidence >= (lesson and 6 or 16) then return "solid_record" end
  return "kept_safe"
end
