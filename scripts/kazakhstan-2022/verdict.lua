-- Which record this became: from what was understood (the arrows of the board), from what was passed on, and from what was
-- kept. See endings.lua for what each of them is. Nothing that shows people who can be recognised is called safe.

local understood = include "understood.lua"

return function(s)
  local lesson = edition() == "lesson"
  local spent = 24 - s.time
  if understood() < (lesson and 0.4 or 0.45) then return "broken_chain" end
  if s.corrected > 0 then return "fast_then_corrected" end
  if s.rumour >= (lesson and 4 or 5) then return "loud_and_thin" end
  if spent >= (lesson and 7 or 19) then return "careful_late" end
  if s.evidence >= (lesson and 8 or 22) then return "solid_record" end
  if spent >= (lesson and 4 or 11) then return "careful_late" end
  if s.evidence >= (lesson and 6 or 14) then return "solid_record" end
  return s.safety > 3 and "kept_safe" or "loud_and_thin"
end
