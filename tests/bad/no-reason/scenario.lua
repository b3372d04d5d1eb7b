scenario "bad" { title = "Bad", kind = "fictional", start = "one", state = {
  trust = meter{ "Trust", 3, min = 0, max = 8 }, hope = meter{ "Hope", 3, min = 0, max = 8 }, seen = 0,
} }
chapter "all" { title = "All", start = "one" }
local function lose(s)
  s.seen = s.seen + 1
  s.hope = s.hope - 1
end
scene "one" {
  title = "One", text = "You wait.",
  choice "told" { "Tell", go = "two", moves = { trust = { 1, "she was told" }, hope = "he was there" }, effect = lose },
  choice "text" { "Text", go = "two", moves = { trust = "+2" } }, -- expect: warning: choice "text" moves meter "trust" by a text; write trust = { 2, "why" }
  choice "bare" { "Bare", go = "two", moves = { trust = 1 } }, -- expect: warning: choice "bare" moves meter "trust" and does not say why; write moves = { trust = { 1, "why" } }
  choice "lost" { "Lose", go = "two", effect = lose }, -- expect: warning: choice "lost" moves meter "hope" and does not say why; write moves = { hope = "why" }
  choice "here" { "Here", go = "two", effect = function(s) s.trust = 0 end }, -- expect: warning: choice "here" moves meter "trust" and does not say why; write moves = { trust = "why" }
  choice "seen" { "See", go = "two", effect = function(s) s.seen = 1 end },
}
ending "two" { title = "Two", text = "The end." }
