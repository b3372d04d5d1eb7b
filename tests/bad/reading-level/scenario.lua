scenario "bad" { title = "Bad", kind = "fictional", start = "one" }
chapter "all" { title = "All", start = "one" }
-- expect: warning: scene "one" asks for 41.7 years of school (Flesch-Kincaid); 9 is the most
scene "one" {
  title = "One", text = [[
    Electricity distribution authorities subsequently renegotiated individual compensation arrangements. Numerous
    municipal organisations immediately initiated complicated administrative investigations. International
    representatives deliberately overestimated agricultural productivity, notwithstanding considerable uncertainty
    regarding meteorological observations, notwithstanding considerable international uncertainty.
  ]],
  choice "go_on" { "Go on", go = "two" },
}
ending "two" { title = "Two", text = "The end." }
