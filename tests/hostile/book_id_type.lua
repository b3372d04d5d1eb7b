-- An id that is none.
-- expect: scene needs an id
scene({}) { title = "T" }
