scenario "bad" { title = "Bad", kind = "documented", start = "one", state = { waited = 0 } }
chapter "all" { title = "All", start = "one" }
person "minister" { "Anna Berg", real = true }
scene "one" {
  title = "One", text = {
    -- expect: "The price is 60." has a figure but no mark; end it with {#ID} of a fact, or {#invented}
    -- expect: "On the fifth of January it rose." has a date but no mark; end it with {#ID} of a fact, or {#invented}
    [[You wait. The price is 60. It was 40. {#F-1} On the fifth of January it rose.]],
    -- expect: "Berg's car passes." has a real person's name but no mark; end it with {#ID} of a fact, or {#invented}
    [[The queue is {waited} cars long. Twenty of them hoot. Berg's car passes. It waits for 5 minutes. {#invented}]],
  },
  choice "go_on" { "Pay 60", go = "two" },
}
fact "F-1" { "It was 40." }
ending "two" { title = "Two", text = "The end." }
