// Samples of the pages that lie over the play: sources, notebook, log, glossary, settings, saves, help.
#include "support/pages_parts.h"

// clang-format off
#define OVER(page_kind, words) page_kind, .scenario = S("kazakhstan-2022"), .title = S(words)

static const Item price_rows[] = {
    {.label = S("Who says so"), .text = S("The station’s own price board")},
    {.label = S("What they could see"), .text = S("Their own price")},
    {.label = S("What it shows"), .text = S("The price asked there, that morning, by that station.")},
    {.label = S("9 January"), .text = S("Confirmed by the [ministry|ministry]’s published table.")},
};
#define PRICE_CARD {BLOCK_SOURCE, .id = S("price_board"), .label = S("The station’s own price board"), \
    .text = S("LPG: 120 tenge a litre, on the board at 09:10."), .note = S("Zhanaozen, 2 January 2022"), \
    .status = S("confirmed"), .status_word = S("Confirmed"), ITEMS(price_rows)}
#define CARD_OF(key, title, when, standing, standing_word) \
    {BLOCK_SOURCE, .id = S(key), .label = S(title), .note = S(when), .action = S("source:" key), \
     .status = S(standing), .status_word = S(standing_word)}

static const Block source_blocks[] = {
    HEADING("The station’s own price board"), PRICE_CARD,
    NOTE("What it can carry", "It is evidence of a price. It is **no** evidence of who set it."),
};
static const Action source_actions[] = {BUTTON("back", "Back"), INLINE("term:ministry", "Ministry of Energy")};
const Page sample_source = {OVER(PAGE_SOURCE, "The station’s own price board"), BLOCKS_(source_blocks), ACTIONS_(source_actions)};

static const Block notebook_blocks[] = {
    HEADING("Notebook"), PARAGRAPH("Six sources. Each stands where it stands **today**; a standing can change."),
    CARD_OF("price_board", "The station’s own price board", "Zhanaozen, 2 January", "confirmed", "Confirmed"),
    CARD_OF("voice_note", "Voice note, drivers’ chat", "Unnamed speaker, 2 January", "reported", "Reported"),
    CARD_OF("statement", "Statement of the company", "2 January", "claimed", "Claimed"),
    CARD_OF("count", "How many stood on the square", "Three counts, 4 January", "disputed", "Disputed"),
    CARD_OF("first_toll", "First count of the dead", "Ministry of Health, 9 January", "withdrawn", "Withdrawn"),
    CARD_OF("screenshot", "Screenshot without a name", "5 January", "unknown", "Unknown"),
};
static const Action notebook_actions[] = {
    BUTTON("back", "Back"), INLINE("source:price_board", "The station’s own price board"),
    INLINE("source:voice_note", "Voice note, drivers’ chat"), INLINE("source:statement", "Statement of the company"),
    INLINE("source:count", "How many stood on the square"), INLINE("source:first_toll", "First count of the dead"),
    INLINE("source:screenshot", "Screenshot without a name"),
};
const Page sample_notebook = {OVER(PAGE_NOTEBOOK, "Notebook"), BLOCKS_(notebook_blocks), ACTIONS_(notebook_actions)};

static const Block log_blocks[] = {
    HEADING("Log"),
    {BLOCK_ENTRY, .label = S("The briefing"), .text = S("You are given a table, a lamp, and a week that is over."), .note = S("Begin with the pump")},
    {BLOCK_ENTRY, .label = S("The pump"), .text = S("The board says **120**. On Friday it said 60."), .note = S("Photograph the price board first")},
    {BLOCK_ENTRY, .label = S("The manager"), .text = S("He does not set it, he says. *“The exchange sets it.”*"), .note = S("")},
};
static const Action log_actions[] = {BUTTON("back", "Back")};
const Page sample_log = {OVER(PAGE_LOG, "Log"), BLOCKS_(log_blocks), ACTIONS_(log_actions)};

static const Block glossary_blocks[] = {
    HEADING("Glossary"),
    {BLOCK_TERM, .id = S("akimat"), .label = S("Akimat"), .text = S("The office of an *akim*, who heads a region, a city or a village.")},
    {BLOCK_TERM, .id = S("curfew"), .label = S("Curfew"), .text = S("Hours in which nobody may be in the street without a reason that the order names.")},
    {BLOCK_TERM, .id = S("lpg"), .label = S("LPG"), .text = S("Liquefied petroleum gas, a motor fuel; most cars in Mangystau run on it. See [electronic trading|electronic-trading].")},
};
static const Action glossary_actions[] = {BUTTON("back", "Back"), INLINE("term:electronic-trading", "Electronic trading")};
const Page sample_glossary = {OVER(PAGE_GLOSSARY, "Glossary"), BLOCKS_(glossary_blocks), ACTIONS_(glossary_actions)};

static const Block settings_blocks[] = {
    HEADING("Settings"), PARAGRAPH("Everything takes effect at once and is kept."),
};
static const Action settings_actions[] = {
    IN_FORCE("text:100", "Text 100%"), SETTING("text:125", "Text 125%"), SETTING("text:150", "Text 150%"),
    SETTING("text:175", "Text 175%"), SETTING("text:200", "Text 200%"),
    IN_FORCE("theme:paper", "Paper"), SETTING("theme:dusk", "Dusk"), SETTING("theme:contrast", "High contrast"),
    IN_FORCE("font:serif", "Literata, with serifs"), SETTING("font:sans", "Inter, without"), SETTING("font:easy", "Andika, plain letters"),
    IN_FORCE("spacing:normal", "Normal spacing"), SETTING("spacing:wide", "Wide spacing"),
    IN_FORCE("letters:on", "Letter keys on"), SETTING("letters:off", "Letter keys off"),
    IN_FORCE("screen:window", "In a window"), SETTING("screen:full", "Full screen"),
    BUTTON("back", "Back"),
};
const Page sample_settings = {OVER(PAGE_SETTINGS, "Settings"), BLOCKS_(settings_blocks), ACTIONS_(settings_actions)};

static const Item slots[] = {
    {.id = S("slot-1"), .label = S("Before the square"), .text = S("Chapter 2, The square"), .note = S("2022-01-05 09:30")},
    {.id = S("slot-2"), .label = S("Ms Omarova’s class"), .text = S("Chapter 1, The pump"), .note = S("2022-01-04 18:02")},
};
static const Block saves_blocks[] = {
    HEADING("Saves"), PARAGRAPH("The play keeps itself after every step. Here you can keep a point to come back to."),
    {BLOCK_TABLE, .label = S("Kept points"), ITEMS(slots)},
    NOTE("Resume code", "Type this on another machine: KZ22-7QH4-M0PX-1TTA"),
};
static const Action saves_actions[] = {
    {.id = S("save:new"), .group = GROUP_PAGE, .label = S("Keep this point as"), .open = true, .takes_text = true, .value = S("The pump, 2 January")},
    BUTTON("load:slot-1", "Load “Before the square”"), BUTTON("delete:slot-1", "Delete “Before the square”"),
    BUTTON("load:slot-2", "Load “Ms Omarova’s class”"), BUTTON("delete:slot-2", "Delete “Ms Omarova’s class”"),
    BUTTON("back", "Back"),
};
const Page sample_saves = {OVER(PAGE_SAVES, "Saves"), BLOCKS_(saves_blocks), ACTIONS_(saves_actions)};

static const Item keys[] = {
    {.label = S("1 to 9"), .text = S("take a choice")}, {.label = S("Tab, arrows, Enter"), .text = S("move, and take what has the frame")},
    {.label = S("N, G, L, S"), .text = S("notebook, glossary, log, settings"), .note = S("can be switched off")},
    {.label = S("Escape"), .text = S("back")},
};
static const Block help_blocks[] = {
    HEADING("Where am I, and what can I do?"),
    PARAGRAPH("You are Aigul, at a filling station in Zhanaozen, on the second of January. It is chapter 1 of 7."),
    SUBHEADING("Keys"), {BLOCK_TABLE, ITEMS(keys)},
    SUBHEADING("The chain"),
    {BLOCK_CHAIN, .text = S("Stop 3 of 8: protests in Zhanaozen."), .n_items = 0},
};
static const Action help_actions[] = {BUTTON("back", "Back")};
const Page sample_help = {OVER(PAGE_HELP, "Where am I, and what can I do?"), BLOCKS_(help_blocks), ACTIONS_(help_actions)};

static const Item know_price[] = {
    {.label = S("F-0101-02"), .text = S("1–2 Jan, Mangystau: 100 to 120 tenge a litre at the pump, against about 50 to 60 in 2021."),
        .note = S("Very sure. Who says so: the Energy Ministry; RFE/RL. On 2 January 2022 and now: established.")},
    {.label = S("B-01"), .text = S("By a government estimate 70 to 90 per cent of vehicles in Mangystau run on LPG."),
        .note = S("Fairly sure. On 2 January 2022: not known yet. Now: established.")},
};
static const Item know_story[] = {{.label = S("Story"), .text = S("This is part of the story and names no fact.")}};
static const Item know_invented[] = {{.label = S("Invented"), .text = S("Invented for the story.")}};
static const Block know_blocks[] = {
    HEADING("How do we know?"),
    PARAGRAPH("This is what each sentence of “Eleven cars” rests on: the fact in the record, how sure it is, who says so, and its status."),
    {BLOCK_TABLE, .label = S("You are Aigul, and this is your father’s taxi. It is cold."), ITEMS(know_story)},
    {BLOCK_TABLE, .label = S("The board says 120 tenge a litre."), ITEMS(know_price)},
    {BLOCK_TABLE, .label = S("Eleven cars are waiting ahead of you."), ITEMS(know_invented)},
};
static const Action know_actions[] = {BUTTON("back", "Back")};
const Page sample_know = {OVER(PAGE_KNOW, "How do we know?"), BLOCKS_(know_blocks), ACTIONS_(know_actions)};
