place "well" { "The well" }
place "pump" { "The pump" }
