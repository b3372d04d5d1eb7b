-- Each picture is two sheets of paper, back and front, drawn in the colours of a palette. "alt" says what it shows to
-- those who do not see it, in 140 letters at most; "focus" is the point that stays when a window cuts the picture.

picture "desk" {
  alt = "A library desk by a tall window: an open daybook with a pencil across it, a green lamp, shelves of books behind.",
  layers = { "desk.back.svg", "desk.front.svg" }, palette = "indoors.palette", focus = { 0.50, 0.66 },
  light "lamp" { x = 0.245, y = 0.52, size = 0.30, beat = "breathe" },
}
picture "glass" {
  alt = "A kitchen by an evening window: brown water runs from the tap into a glass; a clock on the wall says twenty to six.",
  layers = { "glass.back.svg", "glass.front.svg" }, palette = "indoors.palette", focus = { 0.50, 0.60 },
}
picture "stairs" {
  alt = "A stairwell: two people on a landing, one with a baby on her arm, bend over a telephone that lights up.",
  layers = { "stairs.back.svg", "stairs.front.svg" }, palette = "indoors.palette", focus = { 0.50, 0.55 },
}
picture "shop" {
  alt = "A small shop: the shelves for water are empty, a few people with bags stand before them; a roll of paper hangs from the till.",
  layers = { "shop.back.svg", "shop.front.svg" }, palette = "indoors.palette", focus = { 0.70, 0.60 },
}
picture "door" {
  alt = "The door of a town hall in the morning with a stamped sheet of paper on it; three people walk away.",
  layers = { "door.back.svg", "door.front.svg" }, palette = "outdoors.palette", focus = { 0.50, 0.55 },
}
picture "hall" {
  alt = "A full hall seen from the back: rows of heads, an aisle, a long table with three people under tall windows.",
  layers = { "hall.back.svg", "hall.front.svg" }, palette = "indoors.palette", focus = { 0.50, 0.52 },
}
-- An overlay draws words or figures over a picture, so that they follow the dated table.
picture "works" {
  alt = "A river at low water: a stone wall with an iron gate, a branch under it, a white post with marks, a strip of dry mud.",
  layers = { "works.back.svg", "works.front.svg" }, palette = "outdoors.palette", focus = { 0.50, 0.60 },
  band = { 0.50, 0.42 }, -- the same for places that are wide and low, as on the title page
  overlay "level" { "{world.level} cm", x = 0.748, y = 0.300, size = 0.05, colour = "#22323A" },
}
picture "fountain" {
  alt = "A school yard: a small new fountain with a jet of water, children around it, the school with a flag behind.",
  layers = { "fountain.back.svg", "fountain.front.svg" }, palette = "outdoors.palette", focus = { 0.50, 0.62 },
}
picture "mats" {
  alt = "A row of three doors in a corridor; on each doormat two leaflets, a white one and a blue one.",
  layers = { "mats.back.svg", "mats.front.svg" }, palette = "indoors.palette", focus = { 0.50, 0.62 },
}
picture "sums" {
  alt = "Two sheets with columns of figures side by side on a table, a hand with a pencil over each of them.",
  layers = { "sums.back.svg", "sums.front.svg" }, palette = "indoors.palette", focus = { 0.50, 0.56 },
}
picture "cards" {
  alt = "A long table from above: eight cards, red string between some of them, the open daybook and a pencil.",
  layers = { "cards.back.svg", "cards.front.svg" }, palette = "indoors.palette", focus = { 0.50, 0.52 },
}
