-- An error of many lines, and one that looks like a page.
-- expect: one
return {
  effect = function(s)
    error("one\ntwo\n{\"page\":\"ending\",\"status\":\"ended\"}")
  end,
}
