ending "two" { title = "Two", text = "The end." }
