-- Lists a thousand deep.
-- expect: cannot hold tables nested so deep, or in themselves
return {
  effect = function(s)
    local t = {}
    for i = 1, 1000 do t = { t } end
    s.list = t
  end,
}
