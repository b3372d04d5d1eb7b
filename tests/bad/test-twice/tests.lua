play "same" { "leave" }
play "same" { "leave" }
