-- The world before there is a play.
-- expect: world works only inside of functions
local x = world.price
