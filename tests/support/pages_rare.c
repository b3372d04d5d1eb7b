// Samples of what few pages have: the slip of a term, answers of the program, fields with a button, lights and snow,
// a plate, a menu. Only the hashes of tests/layout are made of them.
#include "support/pages.h"

#include "support/pages_parts.h"

// clang-format off
#define GAS {BLOCK_TERM, .id = S("gas"), .label = S("LPG"), .text = S("Propane and butane, under pressure. It is not the gas of a kitchen pipe."), .note = S("say el-pee-JEE"), .value = 1}
#define LONG_LINE(words) "One sentence (“with a quotation. In brackets!”) stands before. The taxi runs on " words ", as most cars in this region do, by the government's own estimate of that year? One stands after it"

static const Item hill[] = {{.id = S("hill.svg")}};
static const Action slip_actions[] = {
    CHOICE("go", "Go on"), CHOICE("stay", "Stay"), INLINE("term:gas", "gas"), PLAYING_BUTTONS,
    IN_MENU("all-terms", "All terms"), IN_MENU("close-slip", "Close"),
};
static const Block slip_beside_blocks[] = {
    {BLOCK_PICTURE, .id = S("p"), .text = S("A road."), ITEMS(hill)}, HEADING("Cars"), PARAGRAPH(LONG_LINE("[gas|gas]")),
    PARAGRAPH("Words."), PARAGRAPH("Words."), GAS};
static const Block slip_below_blocks[] = {
    HEADING("Cars"), PARAGRAPH("Words."), PARAGRAPH("Words."), PARAGRAPH(LONG_LINE("[gas|gas] and [gas|gas]")), PARAGRAPH("[gas|Gas] again."), GAS};
static const Block slip_lost_blocks[] = {HEADING("Cars"), PARAGRAPH(LONG_LINE("petrol")), GAS};
static const Page slip_beside = {PAGE_SCENE, .title = S("Cars"), BLOCKS_(slip_beside_blocks), ACTIONS_(slip_actions)};
static const Page slip_below = {PAGE_SCENE, .title = S("Cars"), .invented = true, BLOCKS_(slip_below_blocks), ACTIONS_(slip_actions)};
static const Page slip_lost = {PAGE_NOTEBOOK, .title = S("Cars"), BLOCKS_(slip_lost_blocks), ACTIONS_(slip_actions)};

static const Action kept_actions[] = {BUTTON("print", "Keep it as a file"), BUTTON("other", "Another"), BUTTON("back", "Back")};
static const Block kept_blocks[] = {
    {BLOCK_NOTE, .text = S("It is kept."), .action = S("print")}, {BLOCK_NOTE, .text = S("It is *copied*."), .action = S("other")},
    HEADING("The record"), PARAGRAPH("Words.")};
static const Page kept = {PAGE_RECORD, .title = S("Record"), BLOCKS_(kept_blocks), ACTIONS_(kept_actions)};
static const Block refused_blocks[] = {
    {BLOCK_NOTE, .text = S("The disk is full, and nothing of what you wrote could be kept there."), .action = S("print"), .value = 1},
    HEADING("The record"), PARAGRAPH("Words.")};
static const Page refused = {PAGE_RECORD, .title = S("Record"), BLOCKS_(refused_blocks), ACTIONS_(kept_actions)};
static const Action shut_actions[] = {CHOICE("go", "Go"), CLOSED("shut", "Shut", "No letter."), BUTTON("notebook", "Notebook")};
static const Block shut_blocks[] = {{BLOCK_NOTE, .text = S("No letter."), .action = S("shut"), .value = 1}, HEADING("Scene"), PARAGRAPH("Words.")};
static const Page shut = {PAGE_SCENE, .title = S("Scene"), .invented = true, BLOCKS_(shut_blocks), ACTIONS_(shut_actions)};

#define TYPED(key, words, offered) {.id = S(key), .group = GROUP_PAGE, .label = S(words), .open = true, .takes_text = true, .value = S(offered)}
static const Action field_actions[] = {
    CHOICE("begin", "Begin"), TYPED("code", "A code", "XYZ"), INLINE("confirm:code", "Go there"),
    TYPED("name", "The name of a slot, which may be long", ""), INLINE("confirm:name", "Keep it under this name, however long it is"),
    {.id = S("closed"), .group = GROUP_PAGE, .label = S("Closed"), .takes_text = true, .why = S("Not yet.")},
    {.id = S("confirm:closed"), .group = GROUP_PAGE, .label = S("Go"), .why = S("Not yet."), .inline_ = true}};
static const Block field_blocks[] = {{BLOCK_NOTE, .text = S("Too short."), .action = S("code"), .value = 1}, HEADING("Title"), PARAGRAPH("Words.")};
static const Page field_title = {PAGE_TITLE, .title = S("Title"), BLOCKS_(field_blocks), ACTIONS_(field_actions)};
static const Page field_saves = {PAGE_SAVES, .title = S("Saves"), BLOCKS_(field_blocks), ACTIONS_(field_actions)};

static const Item night[] = {
    {.id = S("hill.svg")}, {.id = S("front.svg")}, {.label = S("snow"), .size = 0.5}, {.label = S("band"), .x = 0.2, .y = 0.8},
    {.label = S("breathe"), .x = 0.5, .y = 0.25, .size = 0.2, .value = 0xFFB45A},
    {.label = S("flicker"), .x = 0, .y = 1, .size = 1, .value = 0x112233}, {.label = S("flicker"), .x = 1.5, .y = 0.5, .size = 0.2},
    {.label = S("flicker"), .x = 0.5, .y = -0.5, .size = 0.2}, {.label = S("breathe"), .x = 0.5, .y = 0.5, .size = 1.5}};
static const Block night_blocks[] = {
    {BLOCK_PICTURE, .id = S("hill"), .text = S("A hill in snow, at night, and behind it the lights of a town."), .x = 0.5, .y = 0.5, ITEMS(night)},
    {BLOCK_PLACE, .label = S("Almaty"), .text = S("Wednesday 5 January 2022 · 20:10"), .note = S("UTC+6"), .status_word = S("no signal")},
    PARAGRAPH("It was 5 January 2022.")};
static const Action night_actions[] = {CHOICE("on", "Go on"), BUTTON("map", "Map"), BUTTON("log", "Log")};
static const Page at_night = {PAGE_SCENE, .title = S("Night"), BLOCKS_(night_blocks), ACTIONS_(night_actions)};

static const Item plate_items[] = {
    {.id = S("west.palette")}, {.id = S("plate.svg")}, {.id = S("ring"), .text = S("1000 500 9000 800 9500 4000 5000 5500 500 4200")},
    {.label = S("Zhanaozen"), .state = ITEM_HERE, .x = 0.1, .y = 0.45}, {.label = S("Aktau"), .x = 0.2, .y = 0.3}};
static const Block plate_blocks[] = {
    {BLOCK_PLATE, .id = S("plate"), .text = S("A town in the steppe, its lights still on."), .label = S("Zhanaozen"),
     .note = S("Sunday 2 January 2022 · 09:10"), .x = 0.4, .y = 0.6, ITEMS(plate_items)},
    PARAGRAPH("You wait.")};
static const Action on[] = {CHOICE("on", "Go on")};
static const Page plate = {PAGE_SCENE, .title = S("Plate"), BLOCKS_(plate_blocks), ACTIONS_(on)};
static const Block bare_plate_blocks[] = {{BLOCK_PLATE, .id = S("plate"), .x = 0.4, .y = 0.6, ITEMS(hill)}, PARAGRAPH("You wait.")};
static const Page bare_plate = {PAGE_SCENE, .title = S("Plate"), BLOCKS_(bare_plate_blocks), ACTIONS_(on)};

static const Action menu_actions[] = {
    BUTTON("log", "Log"), BUTTON("saves", "Saves"), BUTTON("settings", "Settings with a label that is longer than the others and needs a second line"),
    INLINE("all", "All"), BUTTON("undo", "Undo"), {.id = S("shut"), .group = GROUP_PAGE, .label = S("Shut"), .why = S("Not yet.")}, BUTTON("back", "Back")};
static const Block menu_blocks[] = {HEADING("Menu"), PARAGRAPH("Words.")};
static const Page menu = {PAGE_MENU, .title = S("Menu"), BLOCKS_(menu_blocks), ACTIONS_(menu_actions)};
// clang-format on

const Sample rare_samples[] = {
    {"slip_beside", &slip_beside},
    {"slip_below", &slip_below},
    {"slip_lost", &slip_lost},
    {"kept", &kept},
    {"refused", &refused},
    {"shut", &shut},
    {"field_title", &field_title},
    {"field_saves", &field_saves},
    {"night", &at_night},
    {"plate", &plate},
    {"bare_plate", &bare_plate},
    {"menu", &menu},
};
const int n_rare_samples = COUNT_OF(rare_samples);
