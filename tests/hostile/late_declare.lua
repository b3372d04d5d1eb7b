-- A scene declared in the middle of a play.
-- expect: scene declares only while the scenario is read
return {
  effect = function(s)
    scene "new" { title = "N", text = "x" }
  end,
}
