scenario "bad" { title = "Bad", kind = "fictional", start = "one" }
chapter "all" { title = "All", start = "one" }
scene "one" { title = "One", text = "You wait.", choice "go_on" { "Go on", go = "two" } }
ending "two" { title = "Two", text = "The end." }

local ring = {}
for i = 1, 2000 do
  ring[2 * i - 1] = 40 + i / 1000
  ring[2 * i] = 50
end
outline "country" { source = "Drawn by hand", rings = { ring, ring, ring } } -- expect: outline "country" has 6000 points in rings; 4096 are the most
