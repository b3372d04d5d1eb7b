-- Include, kept from the time of reading.
-- expect: include declares only while the scenario is read
return {
  effect = function(s)
    include("attack.lua")
  end,
}
