person "ann" { "Ann" }
