// Samples of the pages that move the play on: title, scenes, checks, ending, error.
#include "support/pages_parts.h"

// clang-format off
#define SCENARIO .scenario = S("kazakhstan-2022")
#define PLACED   {BLOCK_PLACE, .label = S("Zhanaozen, Mangystau"), .text = S("Sunday 2 January 2022 · 09:10"), .note = S("UTC+5")}
#define AIGUL    {BLOCK_SPEAKER, .label = S("Aigul"), .text = S("19, drives the family taxi")}
#define EVIDENCE {BLOCK_METER, .id = S("evidence"), .label = S("Evidence"), .value = 3, .max = 12, .note = S("diamond"), .text = S("3 of 12")}
#define TRUST    {BLOCK_METER, .id = S("trust"), .label = S("Trust"), .value = 5, .max = 8, .note = S("disc"), .text = S("5 of 8")}
#define RUMOUR   {BLOCK_METER, .id = S("rumour"), .label = S("Rumour"), .value = 1, .max = 5, .note = S("triangle"), .text = S("1 of 5")}
#define STATION  {BLOCK_PICTURE, .id = S("station"), .x = 0.42, .y = 0.55, ITEMS(station), \
    .text = S("A filling station on the steppe at dusk, a line of cars, a price board that reads {120}.")}
#define CHAIN    {BLOCK_CHAIN, .text = S("Stop 3 of 8: protests in Zhanaozen."), .value = 1, ITEMS(chain)}
#define UNNAMED  {BLOCK_CHAIN, .text = S("Stop 3 of 8"), ITEMS(chain)}

static const Item station[] = {
    {.id = S("station.back.svg")}, {.id = S("station.mid.svg")}, {.id = S("station.front.svg")},
    {.text = S("LPG"), .x = 0.3125, .y = 0.459, .size = 0.030, .value = 0xF3E6CF},
    {.text = S("120"), .x = 0.3125, .y = 0.512, .size = 0.064, .value = 0xF2C46D},
    {.text = S("tenge a litre"), .x = 0.3125, .y = 0.5675, .size = 0.022, .value = 0xD9D0C4},
};

static const Item chain[] = {
    {.id = S("cap_ends"), .label = S("Price cap ends"), .note = S("1 Jan"), .state = ITEM_DONE},
    {.id = S("price_doubles"), .label = S("Price doubles"), .state = ITEM_DONE, .x = 0.1},
    {.id = S("protests"), .label = S("Zhanaozen"), .note = S("2 Jan"), .state = ITEM_HERE, .x = 0.25},
    {.id = S("spread"), .label = S("4 Jan"), .note = S("4 Jan"), .state = ITEM_AHEAD, .x = 0.5},
    {.id = S("resignation"), .label = S("5 Jan"), .note = S("5 Jan"), .state = ITEM_AHEAD, .x = 0.65},
    {.id = S("stormed"), .label = S("5 Jan"), .state = ITEM_AHEAD, .x = 0.75},
    {.id = S("widened"), .label = S("5 Jan"), .state = ITEM_AHEAD, .x = 0.85},
    {.id = S("appeal"), .label = S("6 Jan"), .note = S("6 Jan"), .state = ITEM_AHEAD, .x = 1},
};

static const Item steppe[] = {{.id = S("title.back.svg")}, {.id = S("title.front.svg")}};

static const Block title_blocks[] = {
    {BLOCK_PICTURE, .id = S("title"), .text = S("Snow falling on a steppe road at dusk, a gas flare far off."), .x = 0.5, .y = 0.5, ITEMS(steppe)},
    {BLOCK_HEADING, .text = S("January 2022"), .label = S("QANTAR"), .value = 1},
    {BLOCK_HEADING, .text = S("Kazakhstan, from a price at the pump to a call for foreign forces"), .value = 2},
    PARAGRAPH("A week in which a price at the pump became a state of emergency. You follow it through five people who saw parts of it, and at the end you say **what led to what**."),
    NOTE("Before you begin", "This is about real events in which people were killed. No violence is shown. You may leave any chapter and read a summary of it instead."),
    NOTE("What is promised", "Every dated sentence rests on the public record; what is invented is marked as invented. About an hour; it saves after every step."),
};
static const Action title_actions[] = {
    CHOICE("begin", "Begin"), CHOICE("resume", "Resume where you left off"),
    BUTTON("settings", "Settings"), BUTTON("saves", "Saves"), BUTTON("glossary", "Glossary"), BUTTON("quit", "Leave"),
};
const Page sample_title = {PAGE_TITLE, SCENARIO, .title = S("January 2022"), BLOCKS_(title_blocks), ACTIONS_(title_actions)};

static const Block editions_blocks[] = {
    {BLOCK_PICTURE, .id = S("title"), .text = S("A price sign on the steppe."), .x = 0.5, .y = 0.5, ITEMS(steppe)},
    {BLOCK_HEADING, .text = S("January 2022"), .label = S("QANTAR"), .value = 1},
    {BLOCK_HEADING, .text = S("Kazakhstan, from a price at the pump to a call for foreign forces"), .value = 2},
    PARAGRAPH("**One lesson:** Six people, two questions and a board: the whole chain, with time left to talk."),
    PARAGRAPH("**The longer story:** Box by box through the week, with more people, more sources and a larger board."),
};
static const Action editions_actions[] = {
    CHOICE("begin:lesson", "One lesson · about 20 minutes"), CHOICE("begin:week", "The longer story · about 55 minutes"),
    BUTTON("settings", "Settings"), BUTTON("about", "About"), BUTTON("saves", "Saves and codes"), BUTTON("glossary", "Glossary"), BUTTON("quit", "Leave"),
};
const Page sample_title_editions = {PAGE_TITLE, SCENARIO, .title = S("January 2022"), BLOCKS_(editions_blocks), ACTIONS_(editions_actions)};

static const Block scene_blocks[] = {
    STATION, PLACED, EVIDENCE, TRUST, RUMOUR, CHAIN, AIGUL,
    PARAGRAPH("The board says **120**. On Friday it said 60. The line behind you is eleven cars long, and nobody in it is talking about anything else."),
    PARAGRAPH("Your phone buzzes. A voice note is going round the drivers’ chat: *“Two hundred by tomorrow.”* Nobody says who recorded it. The manager is standing by the kiosk; behind him is a notice about [electronic trading|electronic-trading]."),
    {BLOCK_SOURCE, .id = S("voice_note"), .label = S("Voice note, drivers’ chat"), .text = S(""), .note = S("Unnamed speaker, 2 January"), .action = S("source:voice_note"), .status = S("reported"), .status_word = S("Reported"), .value = 1},
};
static const Action scene_actions[] = {
    CHOICE("pass_on", "Pass the voice note on, so that people know"),
    CHOICE("photograph", "Photograph the price board first"),
    CHOICE("ask", "Ask the manager who sets this price"),
    CLOSED("compare", "Compare with Aktau", "You have no price of your own to compare yet."),
    INLINE("term:electronic-trading", "Electronic trading"), INLINE("source:voice_note", "Voice note, drivers’ chat"),
    PLAYING_BUTTONS,
};
const Page sample_scene = {PAGE_SCENE, SCENARIO, .chapter = S("pump"), .node = S("queue"), .title = S("The pump"), .turn = 3, BLOCKS_(scene_blocks), ACTIONS_(scene_actions)};

static const Item plate[] = {{.id = S("title.back.svg")}, {.id = S("ring"), .text = S("0 0 10000 0 5000 5500")}, {.label = S("Almaty"), .state = ITEM_HERE, .x = 0.7, .y = 0.4}};
static const Block plain_blocks[] = {
    {BLOCK_PLATE, .id = S("plate"), .text = S("A dark city under mountains."), .label = S("Almaty"), .note = S("Wednesday 5 January 2022 · 01:50"), .x = 0.5, .y = 0.5, ITEMS(plate)},
    {BLOCK_PLACE, .label = S("Almaty"), .text = S("Wednesday 5 January 2022 · 01:50"), .note = S("UTC+6")},
    {BLOCK_HEADING, .label = S("Meanwhile"), .text = S("Line four"), .value = 1},
    {BLOCK_SPEAKER, .label = S("Daniyar"), .text = S("ambulance dispatcher, night shift")},
    TRUST, CHAIN,
    PARAGRAPH("The decree comes through as a photo of a page, crooked, forwarded twice. Almaty and Mangystau. In force from half past one, twenty minutes ago, until midnight at the start of the nineteenth. A [curfew], eleven at night to seven in the morning."),
    {BLOCK_QUOTE, .text = S("Her father’s insulin is in his flat, across the closed road. *“Am I allowed to go?”*")},
    PARAGRAPH("The page you have does not say who is exempt."),
};
static const Action plain_actions[] = {CHOICE("go_on", "Go on"), INLINE("term:curfew", "Curfew"), PLAYING_BUTTONS};
const Page sample_scene_plain = {PAGE_SCENE, SCENARIO, .chapter = S("night"), .node = S("line_four"), .title = S("Line four"), .invented = true, .turn = 4, BLOCKS_(plain_blocks), ACTIONS_(plain_actions)};

static const Block long_blocks[] = {
    STATION, PLACED, EVIDENCE, TRUST, RUMOUR, CHAIN, AIGUL,
    PARAGRAPH("Қазақстан Республикасының Жаңаөзен қаласы: a name that a narrow column must carry. https://example.org/a-very-long-address/without/any/space/in-it-at-all/2022-01-02.html"),
    PARAGRAPH("The ministry reported that the price of liquefied gas on the electronic exchange had been set by supply and demand — it said so on 2 January, and again on the 3rd, in almost the same words. “Supply and demand”, said a driver two cars back, and read it aloud for the others."),
    PARAGRAPH("**Sixty** on Friday. **One hundred and twenty** on Sunday. In Aktau the same, says somebody; in Beineu, says somebody else, still ninety. You write down only what you can see from here, with the hour beside it, because your brother will ask, and because tomorrow everybody will remember something else."),
    PARAGRAPH("A supercalifragilisticexpialidociousantidisestablishmentarianismfloccinaucinihilipilification stands for every word that is wider than a narrow column."),
    PARAGRAPH("At ten the manager comes out, looks along the line, goes back in, and pulls the blind. Nobody shouts. Someone begins to push his car out of the queue, by hand, to save what is left in the tank; and then, one after another, the others do as well, until the road to the [akimat] is full of people pushing cars."),
    NOTE("What you do not see from here", "What was said in the office of the company that evening. No record of it is public."),
};
static const Action long_actions[] = {
    CHOICE("help_push", "Help to push, although it is not your queue and although the battery of your telephone is at four per cent and falling"),
    CHOICE("wait", "Wait"),
    CLOSED("ask_again", "Ask the manager again, and this time write down the answer word for word", "He has pulled the blind; you would have to have spoken to him before."),
    INLINE("term:akimat", "Akimat"), PLAYING_BUTTONS,
};
const Page sample_scene_long = {PAGE_SCENE, SCENARIO, .chapter = S("pump"), .node = S("push"), .title = S("Pushing"), .turn = 5, BLOCKS_(long_blocks), ACTIONS_(long_actions)};

static const Block check_blocks[] = {
    STATION, PLACED, EVIDENCE, UNNAMED, HEADING("One question"),
    PARAGRAPH("Which of these was the **trigger** of the gathering in Zhanaozen?"),
};
static const Action check_actions[] = {
    CHOICE("price", "The price at the pump"), CHOICE("wages", "Low wages in an oil town"),
    CHOICE("memory", "The memory of 2011"), CHOICE("all", "All of them together"), PLAYING_BUTTONS,
};
const Page sample_check = {PAGE_CHECK, SCENARIO, .chapter = S("pump"), .node = S("trigger_check"), .title = S("One question"), .turn = 6, BLOCKS_(check_blocks), ACTIONS_(check_actions)};

static const Block answered_blocks[] = {
    STATION, PLACED, EVIDENCE, UNNAMED, HEADING("One question"),
    PARAGRAPH("Which of these was the **trigger** of the gathering in Zhanaozen?"),
    {BLOCK_ANSWER, .id = S("price"), .label = S("The price at the pump"), .text = S("It is what changed that week, and what people named when they stopped the cars."), .note = S("What the record supports"), .status = S("right")},
    {BLOCK_ANSWER, .id = S("wages"), .label = S("Low wages in an oil town"), .text = S("They are a **condition**: they had been there for years, and without them the same price might have passed quietly."), .note = S("Your answer: half right"), .status = S("half"), .value = 1},
    {BLOCK_ANSWER, .id = S("memory"), .label = S("The memory of 2011")},
    {BLOCK_ANSWER, .id = S("all"), .label = S("All of them together")},
    {BLOCK_TALK, .label = S("Talk about this now"), .text = S("Which of these was new that week?")},
    {BLOCK_SCORE, .label = S("This check"), .text = S("half a point"), .value = 1, .max = 2},
};
static const Action answered_actions[] = {CHOICE("continue", "Continue"), PLAYING_BUTTONS};
const Page sample_check_answered = {PAGE_CHECK, SCENARIO, .chapter = S("pump"), .node = S("trigger_check"), .title = S("One question"), .turn = 7, BLOCKS_(answered_blocks), ACTIONS_(answered_actions)};

static const Item toll[] = {
    {.label = S("Office of the Prosecutor General"), .text = S("230"), .note = S("16 August 2022")},
    {.label = S("Ministry of Health, first count"), .text = S("164"), .note = S("9 January 2022, withdrawn the same day")},
};
static const Block ending_blocks[] = {
    {BLOCK_PICTURE, .id = S("morning"), .text = S("Morning light on a snowed-in yard."), .x = 0.5, .y = 0.6, ITEMS(steppe)},
    {BLOCK_HEADING, .label = S("The end of the week"), .text = S("A solid chain"), .value = 1},
    PARAGRAPH("On the seventh the telephones work again for an hour. Aigul sends you eleven messages at once; the first is six days old and is a picture of a price board."),
    PARAGRAPH("What you know now, you can say with its source. What nobody knows yet, you have left empty."),
    {BLOCK_SCORE, .label = S("Order of events"), .text = S("8 of 10 in place"), .value = 8, .max = 10},
    {BLOCK_SCORE, .label = S("Links between them"), .text = S("6 of 9, two of them half"), .value = 6, .max = 9},
    {BLOCK_SCORE, .label = S("Sources"), .text = S("Nothing claimed without one"), .value = 12, .max = 12},
    {BLOCK_TABLE, .label = S("People killed, by who counted and when"), ITEMS(toll)},
};
static const Action ending_actions[] = {BUTTON("record", "Your record"), BUTTON("title", "Title page"), BUTTON("notebook", "Notebook"), BUTTON("glossary", "Glossary"), BUTTON("menu", "Menu"), IN_MENU("log", "Log"), IN_MENU("quit", "Leave")};
const Page sample_ending = {PAGE_ENDING, SCENARIO, .chapter = S("after"), .node = S("solid"), .title = S("A solid chain"), .ended = true, .turn = 60, BLOCKS_(ending_blocks), ACTIONS_(ending_actions)};

static const Item script[] = {
    {.label = S("27"), .text = S("  choice \"stay\" { \"Stay in the line\", go = \"queue\" },")},
    {.label = S("28"), .text = S("  choice \"leave\" { \"Leave\", go = \"squar\" },"), .state = ITEM_HERE},
    {.label = S("29"), .text = S("}")},
};
static const Block error_blocks[] = {
    HEADING("Something broke. Your play is safe."),
    PARAGRAPH("You stand where you stood before this choice. Nothing is lost."),
    NOTE("For the author of the script", "pump.lua:28: choice \"leave\" goes to \"squar\", which is no scene of this scenario; did you mean \"square\"?"),
    {BLOCK_TABLE, .label = S("pump.lua"), ITEMS(script)},
};
static const Action error_actions[] = {
    BUTTON("back", "Go on"), BUTTON("reload", "Reload"), BUTTON("report", "Copy report"), BUTTON("quit", "Leave"),
};
const Page sample_error = {PAGE_ERROR, SCENARIO, .title = S("Something broke. Your play is safe."), BLOCKS_(error_blocks), ACTIONS_(error_actions)};
