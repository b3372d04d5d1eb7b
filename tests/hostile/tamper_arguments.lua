-- The frame that called is not to be had.
-- expect: You are out.
local given = { ... }
if #given > 0 then error("the chunk got arguments") end
