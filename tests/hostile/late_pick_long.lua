-- A way as long as a book.
-- expect: this function returned a text that is no id
return { pick = function(s) return ("x"):rep(100000) end }
