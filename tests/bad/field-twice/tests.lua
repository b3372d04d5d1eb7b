play "wait" {
  expect = { at = "one" }, "wait",
  expect = { at = "two" },
}
