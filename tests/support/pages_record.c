// Samples of the record so far: a map, and a chart of each kind.
#include "support/pages_parts.h"

// clang-format off
#define RECORD .scenario = S("kazakhstan-2022"), .title = S("The record so far")
#define TICK(words, at) {.id = S("tick"), .label = S(words), .x = at}
#define DAY(key, words) {.id = S("day:" key), .group = GROUP_PAGE, .label = S(words), .open = true, .inline_ = true}
#define TAB(key, words) BUTTON("chart:" key, words)
#define TAB_SHOWN(key, words) {.id = S("chart:" key), .group = GROUP_PAGE, .label = S(words), .open = true, .chosen = true}
#define AS_OF(words) {BLOCK_PLACE, .label = S(words)}

// The towns where the map has them; a country of few corners.
#define TOWN(name, day, sure, unsure, at_x, at_y, when_shown, age, weight) \
    {.id = S(weight), .size = age, .label = S(name), .text = S(day), .note = S(sure), .value = unsure, .x = at_x, .y = at_y, .state = when_shown}
static const Item towns[] = {
    {.id = S("ring"), .text = S("0 2100 1250 1100 2500 2000 4100 1300 3900 600 5700 0 6900 450 8200 1800 10000 1900 9600 2800 9000 3900 8700 5000 7600 4700 6200 5100 5400 5600 4900 5400 4200 4900 2800 4000 2100 4100 1900 5450 900 5400 500 4300 1300 3400 600 2800")},
    {.id = S("ring"), .text = S("560 3900 590 3870 600 3940")},
    {.id = S("land"), .text = S("0 0 10000 0 10000 900 5000 200 2000 1200 0 900")},
    {.id = S("name"), .text = S("Russia"), .x = 0.25, .y = 0.05},
    {.id = S("water"), .text = S("Caspian Sea"), .x = 0.1, .y = 0.5},
    TOWN("Aktau", "2 January 2022", "high confidence", 0, 0.074, 0.396, ITEM_DONE, 2, ""),
    TOWN("Zhanaozen", "2 January 2022", "high confidence", 0, 0.117, 0.417, ITEM_DONE, 2, "large"),
    TOWN("Zhetybai", "3 January 2022", "medium confidence", 1, 0.098, 0.402, ITEM_DONE, 1, ""),
    TOWN("Atyrau", "3 January 2022", "high confidence", 0, 0.118, 0.271, ITEM_DONE, 1, ""),
    TOWN("Nur-Sultan", "3 January 2022", "medium confidence", 1, 0.609, 0.153, ITEM_DONE, 1, "city"),
    TOWN("Almaty", "4 January 2022", "high confidence", 0, 0.775, 0.438, ITEM_HERE, 0, "large-city"),
    TOWN("Taraz", "4 January 2022", "medium confidence", 1, 0.625, 0.465, ITEM_HERE, 0, ""),
    TOWN("Shymkent", "4 January 2022", "medium confidence", 1, 0.577, 0.488, ITEM_HERE, 0, ""),
    {.id = S("day"), .text = S("People block a road."), .note = S("2 January 2022"), .size = 2},
    {.id = S("day"), .text = S("Towns of the west rally."), .note = S("3 January 2022"), .size = 1},
    {.id = S("day"), .text = S("The old price is granted."), .note = S("4 January 2022"), .size = 0},
};
static const Item town_days[] = {
    {.label = S("2 January 2022"), .text = S("Aktau, Zhanaozen")},
    {.label = S("3 January 2022"), .text = S("Atyrau; less certain: Zhetybai, Nur-Sultan")},
    {.label = S("4 January 2022"), .text = S("Almaty; less certain: Taraz, Shymkent"), .state = ITEM_HERE},
};
static const Block map_blocks[] = {
    HEADING("Where people gathered"), AS_OF("As of Tuesday 4 January 2022"),
    PARAGRAPH("A missing dot means no record, not no protest."),
    {BLOCK_MAP, .id = S("gatherings"), .text = S("4 January 2022: 3 new on the map, 5 from the days before."),
     .note = S("Source: the record, section 5E"), .y = 0.56, ITEMS(towns)},
    {BLOCK_TABLE, ITEMS(town_days)},
};
static const Action map_actions[] = {
    TAB_SHOWN("gatherings", "Map"), TAB("price", "Price"), CLOSED("chart:dead", "Dead", "No figures yet on this date."),
    DAY("2022-01-02", "2 Jan"), DAY("2022-01-03", "3 Jan"),
    {.id = S("day:2022-01-04"), .group = GROUP_PAGE, .label = S("4 Jan"), .open = true, .inline_ = true, .chosen = true},
    {.id = S("day:2022-01-05"), .group = GROUP_PAGE, .label = S("5 Jan"), .inline_ = true, .why = S("The story has not reached this day yet.")},
    BUTTON("back", "Back"),
};
const Page sample_map = {PAGE_MAP, RECORD, BLOCKS_(map_blocks), ACTIONS_(map_actions)};

static const Item steps[] = {
    TICK("31 Dec", 0), TICK("1 Jan", 1), TICK("2 Jan", 2), TICK("3 Jan", 3), TICK("4 Jan", 4),
    {.label = S("50–60"), .text = S("at the pump"), .x = 0, .y = 50, .size = 60},
    {.label = S("100–120"), .text = S("at the pump"), .x = 1, .y = 100, .size = 120},
    {.label = S("85–90"), .text = S("offered"), .x = 3, .y = 85, .size = 90},
    {.label = S("50"), .text = S("agreed"), .x = 4, .y = 50, .size = 50},
    {.id = S("act"), .text = S("A probe begins."), .x = 3},
};
static const Item step_rows[] = {
    {.label = S("2021"), .text = S("50–60 tenge a litre, at the pump"), .note = S("RFE/RL")},
    {.label = S("1 January 2022"), .text = S("100–120 tenge a litre, at the pump"), .note = S("Energy Ministry")},
    {.label = S("3 January 2022"), .text = S("85–90 tenge a litre, offered"), .note = S("Government")},
    {.label = S("4 January 2022"), .text = S("50 tenge a litre, agreed"), .note = S("Government")},
};
static const Block steps_blocks[] = {
    HEADING("The price of LPG"), AS_OF("As of Thursday 6 January 2022"),
    {BLOCK_STEPS, .id = S("price"), .label = S("tenge a litre"), .note = S("Source: the record, section 5A"), .x = 5.5, ITEMS(steps)},
    {BLOCK_TABLE, ITEMS(step_rows)},
};
static const Action steps_actions[] = {TAB("gatherings", "Map"), TAB_SHOWN("price", "Price"), TAB("dead", "Dead"), BUTTON("back", "Back")};
const Page sample_steps = {PAGE_MAP, RECORD, BLOCKS_(steps_blocks), ACTIONS_(steps_actions)};

static const Item hours[] = {
    TICK("4 Jan", 0), TICK("5 Jan", 24), TICK("6 Jan", 48),
    {.label = S("part"), .text = S("Mobile data drops"), .x = 20.5, .value = 1},
    {.label = S("almost none"), .text = S("Near-total blackout"), .x = 40.5, .value = 0},
    {.label = S("working"), .text = S("Back"), .x = 48.5, .value = 2},
};
static const Item hour_rows[] = {
    {.label = S("4 January 2022, 20:30"), .text = S("Mobile data drops (part)"), .note = S("Cloudflare")},
    {.label = S("5 January 2022, 16:30"), .text = S("Near-total blackout (almost none)"), .note = S("NetBlocks")},
    {.label = S("6 January 2022, 00:30"), .text = S("Back (working)"), .note = S("NetBlocks")},
};
static const Block hours_blocks[] = {
    HEADING("The internet, hour by hour"), AS_OF("As of Thursday 6 January 2022"),
    {BLOCK_HOURS, .id = S("internet"), .label = S("hours of the day"), .note = S("Source: the record, section 5C"), .x = 55, ITEMS(hours)},
    {BLOCK_TABLE, ITEMS(hour_rows)},
};
static const Action hours_actions[] = {TAB("gatherings", "Map"), TAB_SHOWN("internet", "Internet"), BUTTON("back", "Back")};
const Page sample_hours = {PAGE_MAP, RECORD, BLOCKS_(hours_blocks), ACTIONS_(hours_actions)};

static const Item counts[] = {
    {.id = S("claimed"), .label = S("6 January 2022"), .text = S("12–13"), .note = S("Claimed · security personnel · Commandant"), .y = 12, .size = 13},
    {.id = S("withdrawn"), .label = S("9 January 2022"), .text = S("164"), .note = S("Withdrawn · all dead · A state channel · taken back the same day"), .y = 164, .size = 164},
    {.id = S("claimed"), .label = S("15 January 2022"), .text = S("225"), .note = S("Claimed · all dead · Prosecutors"), .y = 225, .size = 225},
};
static const Block counts_blocks[] = {
    HEADING("People killed, as it was reported"), AS_OF("As of Friday 10 January 2025"),
    {BLOCK_COUNTS, .id = S("dead"), .label = S("people"), .note = S("Source: the record, section 5B"), ITEMS(counts)},
};
static const Action counts_actions[] = {TAB("gatherings", "Map"), TAB_SHOWN("dead", "Dead"), BUTTON("back", "Back")};
const Page sample_counts = {PAGE_MAP, RECORD, BLOCKS_(counts_blocks), ACTIONS_(counts_actions)};

static const Item toll[] = {
    {.id = S("withdrawn"), .label = S("9 January 2022"), .text = S("164"), .note = S("Withdrawn · all dead · A state channel · taken back the same day as a “technical error”"), .y = 164, .size = 164},
    {.id = S("claimed"), .label = S("15 January 2022"), .text = S("225"), .note = S("Claimed · all dead, 19 of them security personnel · Prosecutors"), .y = 225, .size = 225},
    {.id = S("claimed"), .label = S("16 January 2022"), .text = S("149"), .note = S("Claimed · Almaty only, 11 of them officers · A police chief"), .y = 149, .size = 149},
    {.id = S("claimed"), .label = S("14 March 2022"), .text = S("230"), .note = S("Claimed · all dead · Prosecutor General; officials say 232 in May"), .y = 230, .size = 230},
    {.id = S("reported"), .label = S("July 2022"), .text = S("241"), .note = S("Reported · all dead · Officials, as cited by rights groups"), .y = 241, .size = 241},
    {.id = S("reported"), .label = S("mid-2022"), .text = S("188"), .note = S("Reported · names on a list · Azattyq, independent of officials"), .y = 188, .size = 188},
    {.id = S("reported"), .label = S("mid-2022"), .text = S("221"), .note = S("Reported · names on a list · Ar.Rukh.Khak, independent of officials"), .y = 221, .size = 221},
    {.id = S("confirmed"), .label = S("August 2022"), .text = S("238"), .note = S("Confirmed · names on a published list · Officials; again the Prosecutor General, to parliament, 5 January 2023"), .y = 238, .size = 238},
};
static const Block toll_blocks[] = {
    {BLOCK_PLACE, .label = S("The school archive"), .text = S("Friday 10 January 2025")},
    {BLOCK_METER, .id = S("evidence"), .label = S("Evidence"), .text = S("4 of 24"), .note = S("diamond"), .value = 4, .max = 24},
    {BLOCK_HEADING, .label = S("Afterwards"), .text = S("One column"), .value = 1},
    {BLOCK_COUNTS, .id = S("toll"), .label = S("people"), .text = S("One count was taken back; later national counts are higher"),
     .status_word = S("Each stroke is one person in that count. Only a number is struck."),
     .note = S("Source: each line names its own"), .value = 1, ITEMS(toll)},
    PARAGRAPH("Saule opens a ledger on the days that many call Qandy Qantar. Your page has room for one line."),
    {BLOCK_SOURCE, .id = S("toll_238"), .label = S("The count of 238"), .note = S("Thursday 5 January 2023"), .status = S("confirmed"),
     .status_word = S("Confirmed"), .action = S("source:toll_238"), .value = 1},
};
static const Action toll_actions[] = {
    CHOICE("last", "Write 238, the last official figure"), CHOICE("history", "Write all of them, each with its date and its office"),
    CHOICE("names", "Write that there is a list of names, and who keeps it"),
    INLINE("source:toll_238", "The count of 238"), PLAYING_BUTTONS,
};
const Page sample_toll = {PAGE_SCENE, .scenario = S("kazakhstan-2022"), .title = S("One column"), .node = S("counting"),
    BLOCKS_(toll_blocks), ACTIONS_(toll_actions)};
