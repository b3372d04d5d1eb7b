-- Makes an effect: moves the meters by so much, then notes what was done.
--   effect = moves({ trust = 1, rumour = -1 }, { post = "loud" })
return function(by, notes)
  return function(s)
    for name, n in pairs(by) do s[name] = s[name] + n end
    for name, value in pairs(notes or {}) do s[name] = value end
  end
end
