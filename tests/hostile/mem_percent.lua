-- A text of percent signs, read as a format twice.
-- expect: is 65536 32768
return {
  effect = function(s)
    local once = ("%%"):rep(65536):format()
    error("is " .. #once .. " " .. #once:format())
  end,
}
