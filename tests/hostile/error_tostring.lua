-- A table as a text tells no address.
-- expect: tablefunctionuserdata
return {
  effect = function(s)
    error(tostring({}) .. tostring(error) .. tostring(s))
  end,
}
