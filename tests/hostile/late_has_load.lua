-- A question before there is a play.
-- expect: has works only inside of functions
if has("paper") then end
