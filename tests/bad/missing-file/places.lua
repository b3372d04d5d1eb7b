place "well" { "The well" }
