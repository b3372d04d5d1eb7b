// Samples of the causal board: putting cards in order, naming the links, and the result.
#include "support/pages_parts.h"

// clang-format off
#define BOARD .scenario = S("kazakhstan-2022"), .chapter = S("chain"), .node = S("chain_board"), .title = S("The chain")
#define CARD(key, words, when, place, standing) \
    {BLOCK_CARD, .id = S(key), .label = S(words), .note = S(when), .value = place, .state = standing}
#define ARROW(key, from, to, type, standing) \
    {BLOCK_ARROW, .id = S(key), .label = S(from), .note = S(to), .text = S(type), .state = standing}

static const Block order_blocks[] = {
    HEADING("The chain"),
    PARAGRAPH("Put the cards in the order in which they happened. Which comes **next**?"),
    CARD("cap_ends", "Price cap ends", "1 Jan", 1, ITEM_DONE),
    CARD("price", "Price doubles", "1–2 Jan · Mangystau", 2, ITEM_DONE),
    CARD("protests", "Protest in the west", "2–3 Jan", 3, ITEM_DONE),
    CARD("spread", "Demands widen, spread", "3–4 Jan", 0, ITEM_AHEAD),
    CARD("cut", "Price cut to 50", "4 Jan", 0, ITEM_AHEAD),
    CARD("local", "Local emergency", "5 Jan 01:30", 0, ITEM_AHEAD),
    CARD("resignation", "Resignation accepted", "5 Jan, by 07:54", 0, ITEM_AHEAD),
};
static const Action order_actions[] = {
    CHOICE("take:spread", "Demands widen, spread"), CHOICE("take:cut", "Price cut to 50"),
    CHOICE("take:local", "Local emergency"), CHOICE("take:resignation", "Resignation accepted"),
    CHOICE("unplace", "Take the last card back"), PLAYING_BUTTONS,
};
const Page sample_board_order = {PAGE_BOARD, BOARD, .turn = 40, BLOCKS_(order_blocks), ACTIONS_(order_actions)};

#define ALL_CARDS \
    CARD("cap_ends", "Price cap ends", "1 Jan", 1, ITEM_DONE), \
    CARD("price", "Price doubles", "1–2 Jan · Mangystau", 2, ITEM_DONE), \
    CARD("protests", "Protest in the west", "2–3 Jan", 3, ITEM_DONE), \
    CARD("spread", "Demands widen, spread", "3–4 Jan", 4, ITEM_DONE), \
    CARD("cut", "Price cut to 50", "4 Jan", 5, ITEM_DONE), \
    CARD("local", "Local emergency", "5 Jan 01:30", 6, ITEM_DONE), \
    CARD("resignation", "Resignation accepted", "5 Jan, by 07:54", 7, ITEM_DONE), \
    CARD("stormed", "Buildings stormed", "5 Jan, afternoon", 8, ITEM_DONE), \
    CARD("widened", "Emergency widened", "5 Jan 12:30–night", 9, ITEM_DONE), \
    CARD("request", "CSTO request", "6 Jan, about 00:30", 10, ITEM_DONE)

static const Block link_blocks[] = {
    HEADING("The chain"),
    PARAGRAPH("Now say how each arrow works. “Only came before” is an answer too. Arrow 4 of 6."),
    ALL_CARDS,
    ARROW("a1", "Price cap ends", "Price doubles", "led to", ITEM_DONE),
    ARROW("a2", "Price doubles", "Protest in the west", "was the trigger of", ITEM_DONE),
    ARROW("a3", "Protest in the west", "Price cut to 50", "was answered by", ITEM_DONE),
    ARROW("a4", "Resignation accepted", "Buildings stormed", "", ITEM_HERE),
    ARROW("a5", "Buildings stormed", "Emergency widened", "", ITEM_AHEAD),
    ARROW("a6", "Emergency widened", "CSTO request", "", ITEM_AHEAD),
};
static const Action link_actions[] = {
    CHOICE("link:led_to", "led to"), CHOICE("link:trigger", "was the trigger of"),
    CHOICE("link:condition", "was a condition of"), CHOICE("link:response", "was answered by"),
    CHOICE("link:stated_reason", "was the stated reason for"), CHOICE("link:only_before", "only came before"),
    PLAYING_BUTTONS,
};
const Page sample_board_links = {PAGE_BOARD, BOARD, .turn = 52, BLOCKS_(link_blocks), ACTIONS_(link_actions)};

static const Item half[] = {
    {.label = S("You said: led to"), .text = S("Half: nothing that is public shows that the one brought the other about.")},
    {.label = S("The board’s answer: only came before"), .text = S("The order is on record; the link is **not**.")},
};
static const Item full[] = {{.label = S("You said: was the trigger of"), .text = S("Yes. It is what people named that morning.")}};
static const Block done_blocks[] = {
    HEADING("The chain"),
    {BLOCK_SCORE, .label = S("Order"), .text = S("9 of 10 in place"), .value = 9, .max = 10},
    {BLOCK_SCORE, .label = S("Links"), .text = S("4½ of 6"), .value = 4, .max = 6},
    ALL_CARDS,
    {BLOCK_ARROW, .id = S("a2"), .label = S("Price doubles"), .note = S("Protest in the west"), .text = S("was the trigger of"), .state = ITEM_DONE, ITEMS(full)},
    {BLOCK_ARROW, .id = S("a4"), .label = S("Resignation accepted"), .note = S("Buildings stormed"), .text = S("led to"), .state = ITEM_DONE, ITEMS(half)},
};
static const Action done_actions[] = {CHOICE("continue", "Continue"), PLAYING_BUTTONS};
const Page sample_board_done = {PAGE_BOARD, BOARD, .turn = 60, BLOCKS_(done_blocks), ACTIONS_(done_actions)};
