place "pump" { "The pump" }
