// Samples of the board: putting cards in order, naming and pinning arrows, judging claims, the result.
#include "support/pages_parts.h"

// clang-format off
#define BOARD .scenario = S("kazakhstan-2022"), .chapter = S("table"), .node = S("chain_board"), .title = S("Six cards and some string")
#define TICK(words, hours) {.id = S(ITEM_TICK), .label = S(words), .x = hours}
#define RAIL(said, ticks) {BLOCK_RAIL, .text = S(said), .x = 168, ITEMS(ticks)}
// A given card, one in the hand, one that is held, one that was placed.
#define GIVEN(key, words, more, when, start, end, sure, at) \
    {BLOCK_CARD, .id = S(key), .label = S(words), .text = S(more), .note = S(when), .status = S(sure), \
     .x = start, .y = end, .value = at, .state = ITEM_DONE}
#define HAND(key, words, more, slot_) \
    {BLOCK_CARD, .id = S(key), .label = S(words), .text = S(more), .x = -1, .y = -1, .min = slot_, .state = ITEM_AHEAD, .action = S("take:" key)}
#define HELD(key, words, more, slot_) \
    {BLOCK_CARD, .id = S(key), .label = S(words), .text = S(more), .x = -1, .y = -1, .min = slot_, .state = ITEM_HERE, .action = S("back")}
#define PUT(key, words, more, slot_, at, act) \
    {BLOCK_CARD, .id = S(key), .label = S(words), .text = S(more), .x = -1, .y = -1, .min = slot_, .value = at, .state = ITEM_DONE, .action = S(act key)}
// A card in the order of the record; [his] place on the player's rail, or 0.
#define TOLD(key, words, more, when, start, end, sure, slot_, at, his) \
    {BLOCK_CARD, .id = S(key), .label = S(words), .text = S(more), .note = S(when), .status = S(sure), \
     .x = start, .y = end, .min = slot_, .value = at, .max = his, .state = ITEM_DONE}
#define ARROW_(key, from, from_name, to, to_name) \
    BLOCK_ARROW, .id = S(key), .leaves = S(from), .label = S(from_name), .reaches = S(to), .note = S(to_name)
// What a card or an arrow opens, and no button.
#define TOUCH(key, words) {.id = S(key), .label = S(words), .open = true, .inline_ = true}
#define NAMED(kind, words) .status = S(kind), .text = S(words)

static const Item days[] = {TICK("1 Jan", 0), TICK("2 Jan", 24), TICK("3 Jan", 48), TICK("4 Jan", 72),
    TICK("5 Jan", 96), TICK("6 Jan", 120), TICK("7 Jan", 144)};

#define PRICE_WORDS       "LPG at the pump: 100 to 120 tenge, up from 50 to 60."
#define PROTESTS_WORDS    "People block a road in Zhanaozen; rallies join them."
#define LOCAL_WORDS       "A state of emergency in one city and one region."
#define RESIGNATION_WORDS "The president accepts the government’s resignation, under Article 70."
#define STORMED_WORDS     "The building is broken into and burned."
#define WIDENED_WORDS     "First to Almaty Region, at last to the whole country."
#define APPEAL_WORDS      "On state television the president says that he has asked the alliance for help."
#define ARRIVAL_WORDS     "First units fly in of forces that the CSTO calls peacekeepers."
#define LOCAL(at)   GIVEN("local", "Local emergency", LOCAL_WORDS, "5 Jan, 01:30 · Almaty, Mangystau", 97.5, 97.5, "exact", at)
#define STORMED(at) GIVEN("stormed", "City hall stormed", STORMED_WORDS, "5 Jan, early afternoon · Almaty", 108, 112, "about", at)

// --- the order ----------------------------------------------------------------------------------------

static const Block rail_blocks[] = {
    HEADING("Six cards and some string"),
    PARAGRAPH("Two cards lie at their hours. Put the other six where you think they belong."),
    RAIL("On the rail: 1. Local emergency (5 Jan, 01:30); 2. CSTO request; 3. City hall stormed (5 Jan, early afternoon). In the hand: 5 of 6 cards.", days),
    LOCAL(1), PUT("appeal", "CSTO request", APPEAL_WORDS, 3, 2, "take:"), STORMED(3),
    HAND("widened", "Emergency widened", WIDENED_WORDS, 1), HAND("price", "Price doubles", PRICE_WORDS, 2),
    HAND("arrival", "CSTO forces arrive", ARRIVAL_WORDS, 4), HAND("protests", "Protests in the west", PROTESTS_WORDS, 5),
    HAND("resignation", "Resignation accepted", RESIGNATION_WORDS, 6),
    NOTE("", "Take a card from your hand. 1 of 6 cards lies on the rail."),
};
static const Action rail_actions[] = {
    CHOICE("take:widened", "Emergency widened"), CHOICE("take:price", "Price doubles"), CHOICE("take:arrival", "CSTO forces arrive"),
    CHOICE("take:protests", "Protests in the west"), CHOICE("take:resignation", "Resignation accepted"),
    CHOICE("take:appeal", "Take CSTO request back from the rail"), PLAYING_BUTTONS,
};
const Page sample_rail = {PAGE_BOARD, BOARD, .turn = 41, BLOCKS_(rail_blocks), ACTIONS_(rail_actions)};

static const Block held_blocks[] = {
    HEADING("Six cards and some string"),
    PARAGRAPH("Two cards lie at their hours. Put the other six where you think they belong."),
    RAIL("On the rail: 1. Local emergency (5 Jan, 01:30); 2. CSTO request; 3. City hall stormed (5 Jan, early afternoon). In the hand: 5 of 6 cards. You hold: Price doubles.", days),
    LOCAL(1), PUT("appeal", "CSTO request", APPEAL_WORDS, 3, 2, "swap:"), STORMED(3),
    HAND("widened", "Emergency widened", WIDENED_WORDS, 1), HELD("price", "Price doubles", PRICE_WORDS, 2),
    HAND("arrival", "CSTO forces arrive", ARRIVAL_WORDS, 4), HAND("protests", "Protests in the west", PROTESTS_WORDS, 5),
    HAND("resignation", "Resignation accepted", RESIGNATION_WORDS, 6),
    NOTE("", "You hold “Price doubles”. Where does it belong?"),
};
static const Action held_actions[] = {
    CHOICE("put:0", "Before Local emergency"), CHOICE("put:1", "Between Local emergency and CSTO request"),
    CHOICE("put:2", "Between CSTO request and City hall stormed"), CHOICE("put:3", "After City hall stormed"),
    CHOICE("swap:appeal", "In the place of CSTO request, which goes to your hand"), CHOICE("back", "Put it back in the hand"),
    TOUCH("take:widened", "Emergency widened"), TOUCH("take:arrival", "CSTO forces arrive"), TOUCH("take:protests", "Protests in the west"),
    TOUCH("take:resignation", "Resignation accepted"), PLAYING_BUTTONS,
};
const Page sample_rail_held = {PAGE_BOARD, BOARD, .turn = 41, BLOCKS_(held_blocks), ACTIONS_(held_actions)};

static const Block full_blocks[] = {
    HEADING("Six cards and some string"),
    RAIL("On the rail: 1. Price doubles; 2. Protests in the west; 3. Local emergency (5 Jan, 01:30); 4. Resignation accepted; 5. CSTO request; 6. City hall stormed (5 Jan, early afternoon); 7. CSTO forces arrive; 8. Emergency widened.", days),
    PUT("price", "Price doubles", PRICE_WORDS, 2, 1, "take:"), PUT("protests", "Protests in the west", PROTESTS_WORDS, 5, 2, "take:"),
    LOCAL(3), PUT("resignation", "Resignation accepted", RESIGNATION_WORDS, 6, 4, "take:"), PUT("appeal", "CSTO request", APPEAL_WORDS, 3, 5, "take:"),
    STORMED(6), PUT("arrival", "CSTO forces arrive", ARRIVAL_WORDS, 4, 7, "take:"), PUT("widened", "Emergency widened", WIDENED_WORDS, 1, 8, "take:"),
    NOTE("", "All cards are on the rail. You can still take each back."),
};
static const Action full_actions[] = {
    CHOICE("order_done", "The order stands"),
    CHOICE("take:price", "Take Price doubles back from the rail"), CHOICE("take:protests", "Take Protests in the west back from the rail"),
    CHOICE("take:resignation", "Take Resignation accepted back from the rail"), CHOICE("take:appeal", "Take CSTO request back from the rail"),
    CHOICE("take:arrival", "Take CSTO forces arrive back from the rail"), CHOICE("take:widened", "Take Emergency widened back from the rail"),
    PLAYING_BUTTONS,
};
const Page sample_rail_full = {PAGE_BOARD, BOARD, .turn = 47, BLOCKS_(full_blocks), ACTIONS_(full_actions)};

// --- arrows and claims ----------------------------------------------------------------------------------

#define RECORD_RAIL RAIL("In the record’s order: 1. Price doubles (1–2 Jan); 2. Protests in the west (from 2 Jan); 3. Local emergency (5 Jan, 01:30); 4. Resignation accepted (5 Jan, by 07:54); 5. City hall stormed (5 Jan, early afternoon); 5. Emergency widened (5 Jan, 12:30 to late evening); 6. CSTO request (6 Jan, about 00:30 to 00:55); 7. CSTO forces arrive (6 Jan, from morning).", days)
#define EIGHT(a, b, c, d, e, f, g, h) \
    TOLD("price", "Price doubles", PRICE_WORDS, "1–2 Jan · Mangystau", 0, 48, "span", 2, 1, a), \
    TOLD("protests", "Protests in the west", PROTESTS_WORDS, "from 2 Jan · Zhanaozen, Aktau", 24, 72, "span", 5, 2, b), \
    TOLD("local", "Local emergency", LOCAL_WORDS, "5 Jan, 01:30 · Almaty, Mangystau", 97.5, 97.5, "exact", 0, 3, c), \
    TOLD("resignation", "Resignation accepted", RESIGNATION_WORDS, "5 Jan, by 07:54 · Nur-Sultan", 103.9, 103.9, "by", 6, 4, d), \
    TOLD("stormed", "City hall stormed", STORMED_WORDS, "5 Jan, early afternoon · Almaty", 108, 112, "about", 0, 5, e), \
    TOLD("widened", "Emergency widened", WIDENED_WORDS, "5 Jan, 12:30 to late evening", 108.5, 119, "span", 1, 5, f), \
    TOLD("appeal", "CSTO request", APPEAL_WORDS, "6 Jan, about 00:30 to 00:55", 120.5, 120.9, "about", 3, 6, g), \
    TOLD("arrival", "CSTO forces arrive", ARRIVAL_WORDS, "6 Jan, from morning", 126, 144, "span", 4, 7, h)

#define A1 ARROW_("price_protests", "price", "Price doubles", "protests", "Protests in the west")
#define A2 ARROW_("protests_resignation", "protests", "Protests in the west", "resignation", "Resignation accepted")
#define A3 ARROW_("local_resignation", "local", "Local emergency", "resignation", "Resignation accepted")
#define A4 ARROW_("resignation_widened", "resignation", "Resignation accepted", "widened", "Emergency widened")
#define A5 ARROW_("stormed_widened", "stormed", "City hall stormed", "widened", "Emergency widened")
#define A6 ARROW_("stormed_appeal", "stormed", "City hall stormed", "appeal", "CSTO request")
#define A7 ARROW_("appeal_arrival", "appeal", "CSTO request", "arrival", "CSTO forces arrive")
#define DONE .state = ITEM_DONE
#define HERE .state = ITEM_HERE
#define AHEAD .state = ITEM_AHEAD
#define REOPENS(key) .action = S("arrow:" key)

static const Block named_blocks[] = {
    HEADING("Six cards and some string"), RECORD_RAIL, EIGHT(0, 0, 0, 0, 0, 0, 0, 0),
    {A1, NAMED("trigger", "trigger"), .status_word = S("Voice note, drivers’ chat"), DONE, REOPENS("price_protests")},
    {A2, NAMED("response", "response"), DONE, REOPENS("protests_resignation")},
    {A3, NAMED("only_before", "only came before"), DONE, REOPENS("local_resignation")},
    {A4, HERE}, {A5, AHEAD}, {A6, AHEAD}, {A7, AHEAD},
    NOTE("Resignation accepted → Emergency widened. What links them?", "Arrow 4 of 7. The cards stand in the record’s order. “Only came before” is an answer too."),
};
static const Action named_actions[] = {
    CHOICE("link:led_to", "led to"), CHOICE("link:trigger", "trigger"), CHOICE("link:condition", "condition"),
    CHOICE("link:response", "response"), CHOICE("link:stated_reason", "stated reason"), CHOICE("link:only_before", "only came before"),
    TOUCH("arrow:price_protests", "Price doubles → Protests in the west: name it again"),
    TOUCH("arrow:protests_resignation", "Protests in the west → Resignation accepted: name it again"),
    TOUCH("arrow:local_resignation", "Local emergency → Resignation accepted: name it again"), PLAYING_BUTTONS,
};
const Page sample_rail_links = {PAGE_BOARD, BOARD, .turn = 51, BLOCKS_(named_blocks), ACTIONS_(named_actions)};

static const Block pin_blocks[] = {
    HEADING("Six cards and some string"), RECORD_RAIL, EIGHT(0, 0, 0, 0, 0, 0, 0, 0),
    {A1, NAMED("trigger", "trigger"), HERE}, {A2, AHEAD}, {A3, AHEAD}, {A4, AHEAD}, {A5, AHEAD}, {A6, AHEAD}, {A7, AHEAD},
    NOTE("Price doubles → Protests in the west: trigger. Which of your sources shows it?", "Arrow 1 of 7. Pin one source to it as evidence, or none."),
};
static const Action pin_actions[] = {
    CHOICE("pin:board_photo", "Price board, photographed"), CHOICE("pin:voice_note", "Voice note, drivers’ chat"),
    CHOICE("pin:ministry", "Ministry’s explanation"), CHOICE("pin:none", "None of my sources shows it"), PLAYING_BUTTONS,
};
const Page sample_rail_pin = {PAGE_BOARD, BOARD, .turn = 49, BLOCKS_(pin_blocks), ACTIONS_(pin_actions)};

#define CLAIM(key, words, ...) {BLOCK_CLAIM, .id = S(key), .text = S(words), __VA_ARGS__}
static const Block claim_blocks[] = {
    HEADING("Six cards and some string"), RECORD_RAIL, EIGHT(0, 0, 0, 0, 0, 0, 0, 0),
    {A1, NAMED("trigger", "trigger"), DONE, REOPENS("price_protests")}, {A2, NAMED("response", "response"), DONE, REOPENS("protests_resignation")},
    {A3, NAMED("only_before", "only came before"), DONE, REOPENS("local_resignation")}, {A4, NAMED("led_to", "led to"), DONE, REOPENS("resignation_widened")},
    {A5, NAMED("response", "response"), DONE, REOPENS("stormed_widened")}, {A6, NAMED("stated_reason", "stated reason"), DONE, REOPENS("stormed_appeal")},
    {A7, NAMED("led_to", "led to"), DONE, REOPENS("appeal_arrival")},
    CLAIM("price", "Gas for cars went from about 60 to 120 tenge.", .status = S("confirmed"), .status_word = S("Confirmed"), DONE),
    CLAIM("terrorists", "20,000 terrorists attacked Almaty.", HERE),
    CLAIM("organised", "The violence was organised from above.", AHEAD),
    NOTE("“20,000 terrorists attacked Almaty.” What is the status of this claim?", "Sentence 2 of 3."),
};
static const Action claim_actions[] = {
    CHOICE("status:confirmed", "Confirmed"), CHOICE("status:reported", "Reported"), CHOICE("status:claimed", "Claimed"),
    CHOICE("status:disputed", "Disputed"), CHOICE("status:withdrawn", "Withdrawn"), CHOICE("status:unknown", "Unknown"),
    TOUCH("arrow:price_protests", "Price doubles → Protests in the west: name it again"),
    TOUCH("arrow:protests_resignation", "Protests in the west → Resignation accepted: name it again"),
    TOUCH("arrow:local_resignation", "Local emergency → Resignation accepted: name it again"),
    TOUCH("arrow:resignation_widened", "Resignation accepted → Emergency widened: name it again"),
    TOUCH("arrow:stormed_widened", "City hall stormed → Emergency widened: name it again"),
    TOUCH("arrow:stormed_appeal", "City hall stormed → CSTO request: name it again"),
    TOUCH("arrow:appeal_arrival", "CSTO request → CSTO forces arrive: name it again"), PLAYING_BUTTONS,
};
const Page sample_rail_claims = {PAGE_BOARD, BOARD, .turn = 60, BLOCKS_(claim_blocks), ACTIONS_(claim_actions)};

// --- the result -----------------------------------------------------------------------------------------

#define EVIDENCE(words) {.label = S("Evidence"), .text = S(words)}
#define ROWS(name, credit, key, ...) \
    static const Item name[] = {{.label = S("Credit"), .text = S(credit)}, {.label = S("The record supports"), .text = S(key)}, __VA_ARGS__}
#define BECAUSE(words) {.label = S("Because"), .text = S(words)}
ROWS(because_1, "full", "trigger", BECAUSE("The price was new on 1 January, and by the 2nd people stood in the road."), EVIDENCE("Price board, photographed: full"));
ROWS(because_2, "half", "response", BECAUSE("The timing fits a response, and so does the blame he put on the government; his motive is not on paper."), EVIDENCE("none pinned; “Decree 725” would have shown it"));
ROWS(because_3, "full", "only came before", BECAUSE("At 01:30, then by 07:54: two answers to the same unrest, and nothing shows that one brought the other."));
ROWS(because_4, "none", "only came before", BECAUSE("By 07:54, then from 12:30: the order is certain and the link is **not**."));
ROWS(because_5, "full", "response, or stated reason", BECAUSE("By late evening the whole country was under an emergency."));
ROWS(because_6, "half", "stated reason", BECAUSE("It is the ground the president gave, and whether the request was necessary is disputed."));
ROWS(because_7, "full", "led to, or response", BECAUSE("The request was public after midnight, and the aircraft came from morning."));

static const Block result_blocks[] = {
    HEADING("Six cards and some string"), RECORD_RAIL, EIGHT(1, 2, 3, 4, 6, 8, 5, 7),
    {A1, NAMED("trigger", "trigger"), .status_word = S("Price board, photographed"), .value = 2, .min = 2, DONE, REOPENS("price_protests"), ITEMS(because_1)},
    {A2, NAMED("led_to", "led to"), .value = 1, DONE, REOPENS("protests_resignation"), ITEMS(because_2)},
    {A3, NAMED("only_before", "only came before"), .value = 2, DONE, REOPENS("local_resignation"), ITEMS(because_3)},
    {A4, NAMED("led_to", "led to"), .value = 0, HERE, REOPENS("resignation_widened"), ITEMS(because_4)},
    {A5, NAMED("response", "response"), .value = 2, DONE, REOPENS("stormed_widened"), ITEMS(because_5)},
    {A6, NAMED("trigger", "trigger"), .value = 1, DONE, REOPENS("stormed_appeal"), ITEMS(because_6)},
    {A7, NAMED("led_to", "led to"), .value = 2, DONE, REOPENS("appeal_arrival"), ITEMS(because_7)},
    CLAIM("price", "Gas for cars went from about 60 to 120 tenge.", .status = S("confirmed"), .status_word = S("Confirmed"), .value = 2, DONE, ITEMS(because_1)),
    CLAIM("terrorists", "20,000 terrorists attacked Almaty.", .status = S("disputed"), .status_word = S("Disputed"), .value = 1, DONE, ITEMS(because_2)),
    {BLOCK_SCORE, .label = S("Order"), .note = S("23 of 26 pairs"), .text = S("Most of the way from guessing (13) to all right."), .value = 46, .max = 52, .x = 26},
    {BLOCK_SCORE, .label = S("Links"), .note = S("5 of 7 arrows"), .text = S("Over half of the way from guessing (about 2) to all right."), .value = 10, .max = 14, .x = 4},
};
#define OPEN(key, words) TOUCH("arrow:" key, words)
static const Action result_actions[] = {
    CHOICE("next_arrow", "The next arrow"), CHOICE("continue", "Continue"),
    OPEN("price_protests", "Price doubles → Protests in the west"), OPEN("protests_resignation", "Protests in the west → Resignation accepted"),
    OPEN("local_resignation", "Local emergency → Resignation accepted"), OPEN("resignation_widened", "Resignation accepted → Emergency widened"),
    OPEN("stormed_widened", "City hall stormed → Emergency widened"), OPEN("stormed_appeal", "City hall stormed → CSTO request"),
    OPEN("appeal_arrival", "CSTO request → CSTO forces arrive"), PLAYING_BUTTONS,
};
const Page sample_rail_result = {PAGE_BOARD, BOARD, .turn = 62, BLOCKS_(result_blocks), ACTIONS_(result_actions)};

// --- the whole week: 14 cards, 12 arrows ----------------------------------------------------------------

#define WAGES_WORDS  "Pay lags, prices rise, and a few own most."
#define MEMORY_WORDS "Ten years before, police fired on striking oil workers here."
#define CAP_WORDS    "All of it is sold on the exchange; no ceiling is set."
#define CUT_WORDS    "Officials announce 50 tenge a litre."
#define SPREAD_WORDS "Rallies in other cities; demands beyond the price."
#define NET_WORDS    "Almost no internet in the whole country."
static const Block week_blocks[] = {
    HEADING("The week on the table"),
    PARAGRAPH("Three cards lie at their hours. Put the others where you think they belong."),
    RAIL("On the rail: 1. Memory of 2011 (December 2011); 2. Price doubles; 3. Local emergency (5 Jan, 01:30); 4. Wages and inequality; 5. City hall stormed (5 Jan, early afternoon); 6. Price cut to 50; 7. CSTO forces arrive. In the hand: 7 of 11 cards. You hold: Blackout.", days),
    GIVEN("memory", "Memory of 2011", MEMORY_WORDS, "since December 2011", 0, 0, "by", 1),
    PUT("price", "Price doubles", PRICE_WORDS, 3, 2, "swap:"), LOCAL(3), PUT("wages", "Wages and inequality", WAGES_WORDS, 8, 4, "swap:"), STORMED(5),
    PUT("cut", "Price cut to 50", CUT_WORDS, 5, 6, "swap:"), PUT("arrival", "CSTO forces arrive", ARRIVAL_WORDS, 11, 7, "swap:"),
    HAND("spread", "Demands widen, spread", SPREAD_WORDS, 1), HAND("widened", "Emergency widened", WIDENED_WORDS, 2),
    HAND("cap", "Price cap ends", CAP_WORDS, 4), HELD("blackout", "Blackout", NET_WORDS, 6),
    HAND("resignation", "Resignation accepted", RESIGNATION_WORDS, 7), HAND("appeal", "CSTO request", APPEAL_WORDS, 9),
    HAND("protests", "Protests in the west", PROTESTS_WORDS, 10),
    NOTE("", "You hold “Blackout”. Where does it belong?"),
};
static const Action week_actions[] = {
    CHOICE("put:0", "Before Memory of 2011"), CHOICE("put:1", "Between Memory of 2011 and Price doubles"),
    CHOICE("put:2", "Between Price doubles and Local emergency"), CHOICE("put:3", "Between Local emergency and Wages and inequality"),
    CHOICE("put:4", "Between Wages and inequality and City hall stormed"), CHOICE("put:5", "Between City hall stormed and Price cut to 50"),
    CHOICE("put:6", "Between Price cut to 50 and CSTO forces arrive"), CHOICE("put:7", "After CSTO forces arrive"),
    CHOICE("swap:price", "In the place of Price doubles, which goes to your hand"), CHOICE("swap:wages", "In the place of Wages and inequality, which goes to your hand"),
    CHOICE("swap:cut", "In the place of Price cut to 50, which goes to your hand"), CHOICE("swap:arrival", "In the place of CSTO forces arrive, which goes to your hand"),
    CHOICE("back", "Put it back in the hand"),
    TOUCH("take:spread", "Demands widen, spread"), TOUCH("take:widened", "Emergency widened"), TOUCH("take:cap", "Price cap ends"),
    TOUCH("take:resignation", "Resignation accepted"), TOUCH("take:appeal", "CSTO request"), TOUCH("take:protests", "Protests in the west"),
    PLAYING_BUTTONS,
};
const Page sample_rail_week = {PAGE_BOARD, BOARD, .turn = 71, BLOCKS_(week_blocks), ACTIONS_(week_actions)};

#define W(key, from, from_name, to, to_name, ...) \
    {ARROW_(key, from, from_name, to, to_name), REOPENS(key), __VA_ARGS__}
static const Block week_done_blocks[] = {
    HEADING("The week on the table"), RAIL("In the record’s order: 14 cards.", days),
    TOLD("wages", "Wages and inequality", WAGES_WORDS, "for years", 0, 0, "by", 8, 1, 6),
    TOLD("memory", "Memory of 2011", MEMORY_WORDS, "since December 2011", 0, 0, "by", 0, 1, 1),
    TOLD("cap", "Price cap ends", CAP_WORDS, "1 Jan", 0, 0, "exact", 4, 2, 2),
    TOLD("price", "Price doubles", PRICE_WORDS, "1–2 Jan · Mangystau", 1, 48, "span", 3, 3, 3),
    TOLD("protests", "Protests in the west", PROTESTS_WORDS, "from 2 Jan · Zhanaozen, Aktau", 24, 72, "span", 10, 4, 4),
    TOLD("spread", "Demands widen, spread", SPREAD_WORDS, "3–4 Jan", 48, 96, "span", 1, 5, 8),
    TOLD("cut", "Price cut to 50", CUT_WORDS, "4 Jan", 72, 96, "about", 5, 6, 7),
    TOLD("local", "Local emergency", LOCAL_WORDS, "5 Jan, 01:30 · Almaty, Mangystau", 97.5, 97.5, "exact", 0, 7, 5),
    TOLD("resignation", "Resignation accepted", RESIGNATION_WORDS, "5 Jan, by 07:54 · Nur-Sultan", 103.9, 103.9, "by", 7, 8, 9),
    TOLD("stormed", "City hall stormed", STORMED_WORDS, "5 Jan, early afternoon · Almaty", 108, 112, "about", 0, 9, 10),
    TOLD("widened", "Emergency widened", WIDENED_WORDS, "5 Jan, 12:30 to late evening", 108.5, 119, "span", 2, 9, 14),
    TOLD("blackout", "Blackout", NET_WORDS, "5 Jan, about 16:30", 112.5, 112.5, "about", 6, 9, 11),
    TOLD("appeal", "CSTO request", APPEAL_WORDS, "6 Jan, about 00:30 to 00:55", 120.5, 120.9, "about", 9, 10, 12),
    TOLD("arrival", "CSTO forces arrive", ARRIVAL_WORDS, "6 Jan, from morning", 126, 144, "span", 11, 11, 13),
    W("cap_price", "cap", "Price cap ends", "price", "Price doubles", NAMED("led_to", "led to"), .value = 2, DONE, ITEMS(because_1)),
    W("price_protests", "price", "Price doubles", "protests", "Protests in the west", NAMED("trigger", "trigger"), .value = 2, DONE, ITEMS(because_1)),
    W("wages_spread", "wages", "Wages and inequality", "spread", "Demands widen, spread", NAMED("condition", "condition"), .value = 2, DONE, ITEMS(because_1)),
    W("memory_protests", "memory", "Memory of 2011", "protests", "Protests in the west", NAMED("trigger", "trigger"), .value = 1, DONE, ITEMS(because_2)),
    W("protests_cut", "protests", "Protests in the west", "cut", "Price cut to 50", NAMED("response", "response"), .value = 2, DONE, ITEMS(because_5)),
    W("spread_local", "spread", "Demands widen, spread", "local", "Local emergency", NAMED("stated_reason", "stated reason"), .value = 2, DONE, ITEMS(because_5)),
    W("spread_resignation", "spread", "Demands widen, spread", "resignation", "Resignation accepted", NAMED("response", "response"), .value = 2, DONE, ITEMS(because_5)),
    W("resignation_stormed", "resignation", "Resignation accepted", "stormed", "City hall stormed", NAMED("led_to", "led to"), .value = 0, HERE, ITEMS(because_4)),
    W("stormed_widened", "stormed", "City hall stormed", "widened", "Emergency widened", NAMED("response", "response"), .value = 2, DONE, ITEMS(because_5)),
    W("stormed_appeal", "stormed", "City hall stormed", "appeal", "CSTO request", NAMED("trigger", "trigger"), .value = 1, DONE, ITEMS(because_6)),
    W("blackout_arrival", "blackout", "Blackout", "arrival", "CSTO forces arrive", NAMED("only_before", "only came before"), .value = 2, DONE, ITEMS(because_3)),
    W("appeal_arrival", "appeal", "CSTO request", "arrival", "CSTO forces arrive", NAMED("led_to", "led to"), .value = 2, DONE, ITEMS(because_7)),
    {BLOCK_SCORE, .label = S("Order"), .note = S("68 of 87 pairs"), .text = S("Over half of the way from guessing (43 or 44) to all right."), .value = 136, .max = 174, .x = 87},
    {BLOCK_SCORE, .label = S("Links"), .note = S("10 of 12 arrows"), .text = S("Most of the way from guessing (about 4) to all right."), .value = 20, .max = 24, .x = 8},
};
static const Action week_done_actions[] = {
    CHOICE("next_arrow", "The next arrow"), CHOICE("continue", "Continue"),
    OPEN("cap_price", "Price cap ends → Price doubles"), OPEN("price_protests", "Price doubles → Protests in the west"),
    OPEN("wages_spread", "Wages and inequality → Demands widen, spread"), OPEN("memory_protests", "Memory of 2011 → Protests in the west"),
    OPEN("protests_cut", "Protests in the west → Price cut to 50"), OPEN("spread_local", "Demands widen, spread → Local emergency"),
    OPEN("spread_resignation", "Demands widen, spread → Resignation accepted"), OPEN("resignation_stormed", "Resignation accepted → City hall stormed"),
    OPEN("stormed_widened", "City hall stormed → Emergency widened"), OPEN("stormed_appeal", "City hall stormed → CSTO request"),
    OPEN("blackout_arrival", "Blackout → CSTO forces arrive"), OPEN("appeal_arrival", "CSTO request → CSTO forces arrive"), PLAYING_BUTTONS,
};
const Page sample_rail_week_done = {PAGE_BOARD, BOARD, .turn = 90, BLOCKS_(week_done_blocks), ACTIONS_(week_done_actions)};
