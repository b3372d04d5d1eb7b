-- The state of one call, kept for the next.
-- expect: this function changes "kept", which stands outside of it
local kept
return { effect = function(s) kept = kept or s end }
