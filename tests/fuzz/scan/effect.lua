effect = function(s) s.asked[#s.asked + 1], s["x"] = "a", [==[b]] ]==] -- c
 if has("note") then t = { trust = 1; f = has "b" } end
end