term "kettle" { "Kettle", text = "It boils." }
