-- What chance draws for a play alone, its letter draws for a group: groups of a class meet different pages, in the same
-- proportion as chance would have it, and can put them together. draw(s, n, first): a whole number from 1 to n; FIRST is
-- another number at each place, so that no group meets all the cards.

local LETTERS = 4

return function(s, n, first)
  if s.group == 0 then return random(n) end
  return (s.group - 1 + first) % LETTERS * n // LETTERS + 1
end
