-- Luck in a condition.
-- expect: random works only in an effect and in pick
return { needs = function(s) return random(2) == 1 end }
