-- One instruction compares 130,000 bytes.
-- expect: the script works too long: a turn may take 3000000 steps
return {
  effect = function(s)
    local a = ("x"):rep(130000)
    local b = a:sub(1, -2) .. "y"
    while a < b do end
  end,
}
