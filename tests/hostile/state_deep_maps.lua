-- Maps a thousand deep.
-- expect: cannot hold lists nested deeper than 8
return {
  effect = function(s)
    local t = {}
    for i = 1, 1000 do t = { a = t } end
    s.map = t
  end,
}
