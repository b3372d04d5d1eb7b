-- Ninety thousand ways to say a term.
-- expect: "page":"scene"
for i = 1, 300 do
  local forms = {}
  for j = 1, 300 do forms[j] = "f" .. i .. "_" .. j end
  term("t" .. i) { "T", text = "x", forms = forms }
end
