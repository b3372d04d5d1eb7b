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

// What stands in a list after all that belongs to its page must not be shown.
#define BEYOND "Beyond the page"
#define BUT_LAST(array) .items = array, .n_items = COUNT_OF(array) - 1
#define BLOCKS_BUT_LAST(b) .blocks = b, .n_blocks = COUNT_OF(b) - 1

// Counts in strokes: without what most have, with one, with more sources than a row holds, with long words.
#define FIGURE(stands, when, many, most) {.id = S(stands), .label = S(when), .text = S(#most), .note = S("All dead · Officials"), .y = many, .size = most}
#define FRESH(key, words, when, stands, stands_word, new_) \
    {BLOCK_SOURCE, .id = S(key), .label = S(words), .note = S(when), .status = S(stands), .status_word = S(stands_word), .action = S("source:" key), .value = new_}
#define COUNTED(figures, words) \
    {BLOCK_COUNTS, .id = S("toll"), .label = S("people"), .text = S(words), .status_word = S("Each stroke is one person."), .value = 1, ITEMS(figures)}
#define COUNTED_BUT_LAST(figures, words) \
    {BLOCK_COUNTS, .id = S("toll"), .label = S("people"), .text = S(words), .status_word = S("Each stroke is one person."), .value = 1, BUT_LAST(figures)}
static const Item few_figures[] = {FIGURE("reported", "mid-2022", 0, 0), FIGURE("moon", "July", 1, 1), FIGURE("withdrawn", "August", 9, 21), FIGURE("confirmed", "May", 10, 10)};
static const Item one_figure[] = {FIGURE("claimed", "6 January 2022", 12, 330), FIGURE("claimed", BEYOND, 12, 13)};
static const Item many_figures[] = {
    FIGURE("withdrawn", "9 January 2022", 164, 164), FIGURE("claimed", "15 January 2022", 225, 225), FIGURE("reported", "July 2022", 241, 241),
    FIGURE("reported", "mid-2022", 188, 188), FIGURE("confirmed", "August 2022", 238, 2380)};
static const Block toll_few_blocks[] = {
    HEADING("One column"), {BLOCK_SPEAKER, .label = S("Saule"), .text = S("of the archive")}, COUNTED(few_figures, "Few"),
    {BLOCK_PICTURE, .id = S("p"), .text = S("A road."), ITEMS(hill)}, PARAGRAPH("Words."), PARAGRAPH(LONG_LINE("gas")),
    FRESH("one", "The count of one", "", "confirmed", "Confirmed", 1), FRESH("two", "The count of two, which has a title of so many words that it goes on in the next line, and there again", "5 January 2023", "moon", "Of the moon", 0),
    FRESH("three", "The third count", "5 January 2023", "withdrawn", "Withdrawn", 1), FRESH("four", "The fourth", "", "claimed", "Claimed", 0)};
static const Action toll_few_actions[] = {
    CHOICE("last", "Last"), CLOSED("shut", "Shut", "No letter."), CHOICE("names", "Write that there is a list of names"), CHOICE("all", "All"),
    INLINE("source:one", "One"), INLINE("source:three", "Three"), BUTTON("map", "Map")};
static const Page toll_few = {PAGE_SCENE, .title = S("One column"), BLOCKS_(toll_few_blocks), ACTIONS_(toll_few_actions)};
static const Block toll_bare_blocks[] = {COUNTED_BUT_LAST(one_figure, "One count"), PARAGRAPH(BEYOND)};
static const Page toll_bare = {PAGE_SCENE, .title = S("One column"), .blocks = toll_bare_blocks, .n_blocks = 1, ACTIONS_(on)};
static const Block toll_mute_blocks[] = {
    FRESH("one", "The count of one", "May", "reported", "Reported", 1), COUNTED(few_figures, "No choice"), FRESH("beyond", BEYOND, "May", "reported", "Reported", 1)};
static const Page toll_mute = {PAGE_SCENE, .title = S("One column"), .invented = true, .blocks = toll_mute_blocks, .n_blocks = 2};
static const Block toll_long_blocks[] = {
    {BLOCK_CHAIN, .text = S("Two of three."), .action = S("contents")}, {BLOCK_PLACE, .label = S("The archive"), .text = S("Friday 10 January 2025"), .note = S("UTC+5")},
    {BLOCK_METER, .id = S("evidence"), .label = S("Evidence"), .text = S("4 of 24"), .note = S("diamond"), .value = 4, .max = 24, .x = 2},
    {BLOCK_HEADING, .label = S("Afterwards, and what is said of it"), .text = S("One column of a ledger"), .value = 1},
    COUNTED(many_figures, "One count was taken back the same day; all of the national counts that came after it are higher than it was"),
    PARAGRAPH(LONG_LINE("[gas|gas]")), PARAGRAPH(LONG_LINE("petrol")), FRESH("one", "The count of 238", "5 January 2023", "confirmed", "Confirmed", 1),
    FRESH("two", "The count of 2380", "6 January 2023", "unknown", "Unknown", 1)};
static const Action toll_long_actions[] = {
    CHOICE("last", "Write the last official figure alone, as the ministry had it in its answer to parliament, and nothing beside it"),
    CHOICE("history", "Write all of them"), CHOICE("names", "Write that there is a list of names, and who keeps it, and since when it is kept there"),
    CHOICE("none", "Write none of them"), INLINE("source:one", "One"), INLINE("term:gas", "gas"), PLAYING_BUTTONS};
static const Page toll_long = {PAGE_SCENE, .title = S("One column"), BLOCKS_(toll_long_blocks), ACTIONS_(toll_long_actions)};

// Charts: of one value, of nothing, of many values with days and acts so close that not all have room.
#define DAY_AT(words, at) {.id = S("tick"), .label = S(words), .x = at}
#define STEP(words, more, from, low, high) {.label = S(words), .text = S(more), .x = from, .y = low, .size = high}
#define DONE_AT(words, at) {.id = S("act"), .text = S(words), .x = at}
#define STEPS_OF(array, unit, end_) {BLOCK_STEPS, .id = S("price"), .label = S(unit), .x = end_, ITEMS(array)}
#define STEPS_BUT_LAST(array, unit, end_) {BLOCK_STEPS, .id = S("price"), .label = S(unit), .x = end_, BUT_LAST(array)}
static const Item close_steps[] = {
    STEP("3", "", 0, 3, 3), STEP("2–9", "at the pump", 0.25, 2, 9), DAY_AT("31 December", 0), DAY_AT("1 January", 0.5), DAY_AT("2 January", 1), DAY_AT("3 January", 1.5),
    DAY_AT("Later", 9), STEP("24", "for all, in every town of the country", 1, 24, 24), STEP("23–24", "offered", 1.25, 23, 24), STEP("0", "free", 1.5, 0, 0), STEP("1", "", 2, 1, 1),
    STEP("11–12", "at last", 2.25, 11, 12), DONE_AT("A probe begins.", -1), DONE_AT("People block a road, and others join them in the evening.", 0.25), DONE_AT("They stay.", 0.3),
    DONE_AT("The price is granted.", 1.5), DONE_AT("Nobody believes it, and the square is full by noon.", 1.5), DONE_AT("It ends.", 3), DONE_AT("After the end.", 30)};
static const Item one_step[] = {STEP("1,250", "once", 0, 1250, 1250), DONE_AT("Asked", 0), STEP("9,000", BEYOND, 0, 5, 9000)};
static const Item two_steps[] = {DAY_AT("Mon", 0), STEP("0.04", "a day", 0.5, 0.03, 0.04), DAY_AT("Tue", 1), STEP("0.2", "a day", 0.75, 0.2, 0.2), DAY_AT(BEYOND, 1.2)};
static const Item no_step[] = {DAY_AT("Mon", 0), STEP("0", "nothing", 0, 0, 0), DONE_AT("Asked", 0.5), DONE_AT(BEYOND, 0.2)};
static const Block close_blocks[] = {HEADING("Prices"), STEPS_OF(close_steps, "tenge", 2.5)};
static const Block one_step_blocks[] = {HEADING("Prices"), STEPS_BUT_LAST(one_step, "tenge a litre", 0)};
static const Block two_steps_blocks[] = {HEADING("Prices"), STEPS_BUT_LAST(two_steps, "", 1.5)};
static const Block no_step_blocks[] = {HEADING("Prices"), STEPS_BUT_LAST(no_step, "tenge", 1)};
static const Page steps_close = {PAGE_MAP, .title = S("Prices"), BLOCKS_(close_blocks), ACTIONS_(on)};
static const Page steps_one = {PAGE_MAP, .title = S("Prices"), BLOCKS_(one_step_blocks), ACTIONS_(on)};
static const Page steps_two = {PAGE_MAP, .title = S("Prices"), BLOCKS_(two_steps_blocks), ACTIONS_(on)};
static const Page steps_none = {PAGE_MAP, .title = S("Prices"), BLOCKS_(no_step_blocks), ACTIONS_(on)};

// Sources that stood otherwise before.
#define STOOD(stands, words) {.id = S(stands), .label = S("It stood"), .text = S(words), .value = 1}
static const Item stood[] = {
    STOOD("unknown", "Unknown"), STOOD("claimed", "Claimed"), STOOD("claimed", "Claimed"), {.label = S("Who"), .text = S("A driver")}, STOOD("reported", "Reported, by two of them"),
    STOOD("moon", "Of the moon"), STOOD("disputed", "Disputed"), STOOD("confirmed", "Confirmed")};
static const Item stood_once[] = {STOOD("reported", "Reported"), STOOD("claimed", BEYOND)};
static const Block stood_blocks[] = {
    {BLOCK_SOURCE, .id = S("a"), .label = S("A note"), .note = S("May"), .status = S("withdrawn"), .status_word = S("Withdrawn"), .min = 2, ITEMS(stood)},
    {BLOCK_SOURCE, .id = S("b"), .label = S("A decree"), .status = S("confirmed"), .status_word = S("Confirmed"), .min = 3, BUT_LAST(stood_once)},
    {BLOCK_SOURCE, .id = S("c"), .label = S("A page"), .status = S("reported"), .status_word = S("Reported"), .min = 9, BUT_LAST(stood_once)},
    {BLOCK_SOURCE, .id = S("d"), .label = S("A slip"), .text = S("Words."), .status = S("moon"), .status_word = S("Of the moon, where nobody was who could say how it was there, and whom nobody asked"), .action = S("on"), .value = 1}};
static const Page standings = {PAGE_NOTEBOOK, .title = S("Notebook"), BLOCKS_(stood_blocks), ACTIONS_(on)};

// Boards: a card alone, no question, arrows without a board's other parts, the last result without an open arrow.
#define CARD_(key, words, at, slot_, state_) \
    {BLOCK_CARD, .id = S(key), .label = S(words), .text = S("It is so."), .x = -1, .y = -1, .value = at, .min = slot_, .state = state_, .action = S("take:" key)}
#define TOLD_(key, words, at, his) \
    {BLOCK_CARD, .id = S(key), .label = S(words), .text = S("It is so, and it was so."), .note = S("5 Jan"), .status = S("by"), .x = at * 20, .y = at * 20 + 4, .value = at, .max = his, .state = ITEM_DONE}
#define STRING(key, from, to, as, as_word, ...) \
    {BLOCK_ARROW, .id = S(key), .leaves = S(from), .label = S(from), .reaches = S(to), .note = S(to), .status = S(as), .text = S(as_word), .action = S("arrow:" key), __VA_ARGS__}
static const Item scale[] = {DAY_AT("1 Jan", 0), DAY_AT("2 Jan", 24), DAY_AT("3 Jan", 48)};
#define SCALE {BLOCK_RAIL, .text = S("On the rail: nothing."), .x = 72, ITEMS(scale)}
static const Item why_not[] = {{.label = S("Credit"), .text = S("none")}, {.label = S("Because"), .text = S("Nobody said so.")}};
static const Block order_one_blocks[] = {HEADING("A board"), SCALE, CARD_("a", "Alone", 0, 1, ITEM_AHEAD), CARD_("b", BEYOND, 0, 2, ITEM_AHEAD)};
static const Action order_one_actions[] = {CHOICE("take:a", "Alone"), BUTTON("notebook", "Notebook")};
static const Page order_one = {PAGE_BOARD, .title = S("A board"), BLOCKS_BUT_LAST(order_one_blocks), ACTIONS_(order_one_actions)};
static const Block order_long_blocks[] = {
    HEADING("A board"), PARAGRAPH(LONG_LINE("petrol")), PARAGRAPH(LONG_LINE("gas")), SCALE, CARD_("a", "The first of them", 1, 2, ITEM_DONE), CARD_("b", "Second", 0, 1, ITEM_HERE),
    CARD_("c", "Third, of a long name", 0, 3, ITEM_AHEAD), CARD_("d", "Fourth", 2, 4, ITEM_DONE),
    {BLOCK_NOTE, .label = S("Which is the next?"), .text = S("You hold one, and there are two more. Take your time; nothing is lost when you put it back.")}};
static const Action order_long_actions[] = {CHOICE("put:0", "Before"), CHOICE("put:1", "Between"), CHOICE("put:2", "After"), INLINE("take:c", "Third"), PLAYING_BUTTONS};
static const Page order_long = {PAGE_BOARD, .title = S("A board"), .invented = true, BLOCKS_(order_long_blocks), ACTIONS_(order_long_actions)};
static const Block strings_mute_blocks[] = {
    HEADING("A board"), SCALE, TOLD_("a", "First", 0, 0), TOLD_("b", "Second", 1, 0), TOLD_("c", "Third", 2, 0),
    STRING("ab", "a", "b", "led_to", "led to", .state = ITEM_DONE), STRING("bc", "b", "c", "", "", .state = ITEM_HERE),
    STRING("ac", "a", "c", "led_to", BEYOND, .state = ITEM_DONE)};
static const Action strings_actions[] = {CHOICE("link:led_to", "led to"), CHOICE("link:trigger", "trigger"), INLINE("arrow:ab", "a, b"), BUTTON("notebook", "Notebook")};
static const Page strings_mute = {PAGE_BOARD, .title = S("A board"), BLOCKS_BUT_LAST(strings_mute_blocks), ACTIONS_(strings_actions)};
static const Block strings_none_blocks[] = {
    HEADING("A board"), SCALE, TOLD_("a", "First", 0, 0), TOLD_("b", "Second", 1, 0), {BLOCK_NOTE, .label = S("What now?"), .text = S("Words.")}, {BLOCK_NOTE, .label = S(BEYOND)}};
static const Page strings_none = {PAGE_BOARD, .title = S("A board"), BLOCKS_BUT_LAST(strings_none_blocks), ACTIONS_(strings_actions)};
static const Block judged_blocks[] = {
    HEADING("A board"), SCALE, TOLD_("a", "First", 0, 2), TOLD_("b", "Second", 1, 1), TOLD_("c", "Third", 2, 3), TOLD_("d", "Fourth", 2, 5), TOLD_("e", "Fifth", 3, 4),
    STRING("ab", "a", "b", "led_to", "led to", .state = ITEM_DONE, .value = 1, ITEMS(why_not)), STRING("ae", "a", "e", "trigger", "trigger", .state = ITEM_DONE, ITEMS(why_not)),
    {BLOCK_CLAIM, .id = S("k"), .text = S("It was so."), .status = S("confirmed"), .status_word = S("Confirmed"), .value = 2, .state = ITEM_DONE, ITEMS(why_not)},
    {BLOCK_SCORE, .label = S("Order"), .note = S("1 of 3 pairs"), .text = S("Less than guessing."), .value = 2, .max = 6, .x = 3},
    {BLOCK_SCORE, .label = S(BEYOND), .note = S("none"), .value = 1, .max = 6}};
static const Action judged_actions[] = {CHOICE("continue", "Continue"), INLINE("arrow:ab", "a, b"), PLAYING_BUTTONS};
static const Page judged = {PAGE_BOARD, .title = S("A board"), BLOCKS_BUT_LAST(judged_blocks), ACTIONS_(judged_actions)};

// Plates in each of the ways that their words can be short.
static const Item west[] = {{.id = S("plate.svg")}, {.id = S("ring"), .text = S("0 0 9000 800 9500 9000 500 9200")}, {.label = S("Aktau"), .x = 1.5, .y = -0.3}};
static const Item flat[] = {{.id = S("plate.svg")}, {.id = S("ring"), .text = S("0 0 9000 0 9500 0")}, {.label = S("Aktau"), .x = 0.5, .y = 0.5}};
static const Block long_plate_blocks[] = {
    {BLOCK_PLATE, .id = S("plate"), .label = S("A city whose name is as long as that of a whole country"), .note = S("Sunday 2 January 2022, in the first hour of the day"), .x = 0.4, .y = 0.6, ITEMS(west)}, PARAGRAPH("You wait.")};
static const Block dateless_plate_blocks[] = {{BLOCK_PLATE, .id = S("plate"), .label = S("Aktau"), .x = 0.4, .y = 0.6, ITEMS(flat)}, PARAGRAPH("You wait.")};
static const Block mapless_plate_blocks[] = {{BLOCK_PLATE, .id = S("plate"), .label = S("Almaty"), .note = S("2 January"), ITEMS(hill)}, PARAGRAPH("You wait.")};
static const Page long_plate = {PAGE_SCENE, .title = S("Plate"), .invented = true, BLOCKS_(long_plate_blocks), ACTIONS_(on)};
static const Page dateless_plate = {PAGE_SCENE, .title = S("Plate"), BLOCKS_(dateless_plate_blocks), ACTIONS_(on)};
static const Page mapless_plate = {PAGE_SCENE, .title = S("Plate"), BLOCKS_(mapless_plate_blocks), ACTIONS_(on)};
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
    {"toll_few", &toll_few},
    {"toll_bare", &toll_bare},
    {"toll_mute", &toll_mute},
    {"toll_long", &toll_long},
    {"steps_close", &steps_close},
    {"steps_one", &steps_one},
    {"steps_two", &steps_two},
    {"steps_none", &steps_none},
    {"standings", &standings},
    {"order_one", &order_one},
    {"order_long", &order_long},
    {"strings_mute", &strings_mute},
    {"strings_none", &strings_none},
    {"judged", &judged},
    {"long_plate", &long_plate},
    {"dateless_plate", &dateless_plate},
    {"mapless_plate", &mapless_plate},
};
const int n_rare_samples = COUNT_OF(rare_samples);
