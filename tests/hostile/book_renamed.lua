-- A chain of eight thousand renamed scenes.
-- expect: Here.
local renamed = {}
for i = 1, 8000 do renamed["a" .. i] = "a" .. (i + 1) end
renamed.a8001 = "room"
return { renamed = renamed }
