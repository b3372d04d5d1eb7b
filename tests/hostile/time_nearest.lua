-- A mistaken name as long as a book, looked for among all.
-- expect: there is no variable "aaaaaaaa
return {
  effect = function(s)
    s[("a"):rep(130000)] = 1
  end,
}
