-- Luck before there is a play.
-- expect: random works only inside of functions
random(6)
