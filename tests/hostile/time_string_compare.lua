-- One instruction compares 250,000 bytes.
-- expect: the script works too long; is there a loop without an end?
return {
  effect = function(s)
    local a = ("x"):rep(250000)
    local b = a:sub(1, -2) .. "y"
    while a < b do end
  end,
}
