-- A name that is markup and a control byte is only a name.
-- expect: Door 0
return {
  effect = function(s)
    s.name = "**{count}** [hinge] \27[31m"
  end,
}
