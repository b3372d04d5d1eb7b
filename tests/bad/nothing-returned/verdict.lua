local function verdict(s) return s.told and "two" or "three" end
