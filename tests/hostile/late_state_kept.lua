-- The list of one turn, kept for the condition of the next: it is another list there.
-- expect: Here.
local kept = {}
return {
  effect = function(s)
    kept.list = s.list
    table.insert(kept.list, 1)
  end,
  needs = function(s)
    if kept.list then table.insert(kept.list, 2) end
    return #s.list == 1
  end,
}
