// The table of the script language.
#include "story/api.h"

#include "base/ascii.h"
#include "story/book.h"
#include "story/sandbox/sandbox.h"

#include <stdint.h>
#include <string.h>

// clang-format off

#define AT(Type, member) offsetof(Type, member)
#define END_OF_FIELDS {NULL, 0, 0, 0, false, NULL}

static const ApiField scenario_fields[] = {
    {"title",        FIELD_TEXT,    AT(Book, title),        0, true,  "the name of the scenario"},
    {"subtitle",     FIELD_TEXT,    AT(Book, subtitle),     0, false, "a line below the title"},
    {"version",      FIELD_STR,     AT(Book, version),      0, false, "its version, \"1.0.0\""},
    {"api",          FIELD_API,     AT(Book, api),          0, false, "the number of the script language that it is written for, which stands at the top of API.md; an older Qantar then says that it is too old"},
    {"kind",         FIELD_KIND,    AT(Book, documented),   0, false, "\"documented\" (the world cannot be changed) or \"fictional\", which it is without this"},
    {"languages",    FIELD_IDS,     AT(Book, languages),    0, false, "the language it is written in, then those of its translations in lang/, { \"en\", \"ru\" }"},
    {"summary",      FIELD_TEXT,    AT(Book, summary),      0, false, "what it is about, for lists of scenarios"},
    {"content_note", FIELD_TEXT,    AT(Book, content_note), 0, false, "what players may want to know before they begin"},
    {"promise",      FIELD_TEXT,    AT(Book, promise),      0, false, "what the play promises not to do"},
    {"author",       FIELD_TEXT,    AT(Book, author),       0, false, "who wrote it; shown on the form for objections and when the packed scenario is opened"},
    {"licence",      FIELD_TEXT,    AT(Book, licence),      0, false, "the terms under which others may use and change it, \"CC BY 4.0\""},
    {"contact",      FIELD_TEXT,    AT(Book, contact),      0, false, "where that form can be sent"},
    {"picture",      FIELD_PICTURE, AT(Book, picture),      0, false, "the picture of the title page"},
    {"bed",          FIELD_BED,     AT(Book, bed),          0, false, "what is heard under the title page"},
    {"sound",        FIELD_SOUND,   AT(Book, sound),        0, false, "what is heard once on the title page"},
    {"zone",         FIELD_ZONE,    AT(Book, place_default_zone), 0, false, "the time zone of places without one of their own, \"UTC+6\""},
    {"start",        FIELD_START,   AT(Book, start),        0, false, "where the play begins; may be left out only in a scenario with editions: then the first edition's start is used"},
    {"state",        FIELD_STATE,   AT(Book, state),        0, false, "the variables: name = first value"},
    {"renamed",      FIELD_RENAMED, AT(Book, renames),      0, false, "old_id = \"new_id\", so that old saves still load; sources and variables as [\"source:old\"] = \"source:new\", [\"state:old\"] = \"state:new\""},
    END_OF_FIELDS,
};

static const ApiField edition_fields[] = {
    {"title",   FIELD_TEXT,    AT(Edition, title),   1, true,  "its name on the title page"},
    {"summary", FIELD_TEXT,    AT(Edition, summary), 0, false, "a line below it"},
    {"minutes", FIELD_MINUTES, AT(Edition, minutes), 0, false, "how long a play of it takes at 180 words a minute"},
    {"start",   FIELD_START,   AT(Edition, start),   0, true,  "where it begins"},
    {"aim",     FIELD_TEXT,    AT(Edition, aim),     0, false, "for the lesson plan of qantar kit: what the class should know afterwards"},
    {"hook",    FIELD_TEXT,    AT(Edition, hook),    0, false, "for the plan: what to ask before the play"},
    {"talk",    FIELD_TEXT,    AT(Edition, talk),    0, false, "for the plan: questions for the discussion afterwards, a paragraph each"},
    {"care",    FIELD_TEXT,    AT(Edition, care),    0, false, "for the plan: what a teacher should know, and what not to ask"},
    END_OF_FIELDS,
};

static const ApiField place_fields[] = {
    {"name",   FIELD_TEXT,     AT(Place, name),         1, true,  "its name"},
    {"region", FIELD_STR,      AT(Place, region),       0, false, "its region, for world tables"},
    {"zone",   FIELD_ZONE,     AT(Place, zone_minutes), 0, false, "its time zone, \"UTC+5\""},
    {"at",     FIELD_POSITION, AT(Place, lat),          0, false, "latitude and longitude, { 43.34, 52.86 }"},
    END_OF_FIELDS,
};

static const ApiField person_fields[] = {
    {"name", FIELD_TEXT, AT(Person, name), 1, true,  "the name"},
    {"note", FIELD_TEXT, AT(Person, note), 0, false, "who they are, in a few words"},
    {"real", FIELD_BOOL, AT(Person, real), 0, false, "true for a real person who holds a public office, as documented"},
    END_OF_FIELDS,
};

static const ApiField say_fields[] = {
    {"words",    FIELD_STR, AT(Saying, words),    1, true,  "the words as they are written"},
    {"as",       FIELD_STR, AT(Saying, as),       2, true,  "how they are pronounced, spelt out in the scenario's language: \"zha-na-oh-ZEN\""},
    {"language", FIELD_STR, AT(Saying, language), 0, false, "the language that they come from, a tag as in languages: \"kk\""},
    END_OF_FIELDS,
};

static const ApiField term_fields[] = {
    {"title", FIELD_TEXT, AT(Term, title), 1, true,  "the word that is explained"},
    {"text",  FIELD_TEXT, AT(Term, text),  0, true,  "the explanation"},
    {"forms", FIELD_IDS,  AT(Term, forms), 0, false, "other wordings that may be used in [ ]"},
    END_OF_FIELDS,
};

static const ApiField fact_fields[] = {
    {"text",       FIELD_TEXT, AT(Fact, text),       1, true,  "the fact in one sentence"},
    {"status",     FIELD_STR,  AT(Fact, status),     0, false, "its status in the record: EST, CLAIM, CONT, REV, NEVER"},
    {"confidence", FIELD_STR,  AT(Fact, confidence), 0, false, "how sure that is: H, M or L"},
    {"who",        FIELD_TEXT, AT(Fact, who),        0, false, "who says so: \"the Interior Ministry; Reuters\""},
    {"known",      FIELD_DATE, AT(Fact, known),      0, false, "when it became known; before that date the page *How do we know?* says that it was not known yet"},
    {"history",    FIELD_HISTORY, AT(Fact, history), 0, false, "its earlier statuses, where they differ from the present one: { { \"2022-01-09\", \"claimed\", \"why\" } }"},
    {"since",      FIELD_DATE, AT(Fact, since),      0, false, "for a fact with a history: the date from which it has its present status"},
    {"now",        FIELD_TEXT, AT(Fact, now),        0, false, "what is known now, in one sentence, where that is not what was said"},
    END_OF_FIELDS,
};

static const ApiField source_fields[] = {
    {"title",   FIELD_TEXT,    AT(Source, title),   1, true,  "what it is"},
    {"form",    FIELD_FORM,    AT(Source, form),    0, false, "what kind of thing it is, for its drawing; without this, a plain card"},
    {"who",     FIELD_TEXT,    AT(Source, who),     0, false, "who says so"},
    {"saw",     FIELD_TEXT,    AT(Source, saw),     0, false, "what they could see"},
    {"shows",   FIELD_TEXT,    AT(Source, shows),   0, false, "what it shows"},
    {"text",    FIELD_TEXT,    AT(Source, text),    0, false, "what it says"},
    {"found",   FIELD_TEXT,    AT(Source, found),   0, false, "where its own source can be found: publisher and address"},
    {"place",   FIELD_PLACE,   AT(Source, place),   0, false, "the place that it comes from"},
    {"date",    FIELD_DATE,    AT(Source, date),    0, true,  "its date"},
    {"status",  FIELD_STATUS,  AT(Source, status),  0, true,  "how well its claim was known on that date"},
    {"facts",   FIELD_FACTS,   AT(Source, facts),   0, false, "the facts that it is based on"},
    {"history", FIELD_HISTORY, AT(Source, history), 0, false, "how its status changed later: { { \"2022-01-09\", \"withdrawn\", \"why\" } }"},
    END_OF_FIELDS,
};

static const ApiField picture_fields[] = {
    {"alt",        FIELD_TEXT, AT(Picture, alt),        0, false, "what it shows, for people who cannot see it; leave it out only for a decorative picture"},
    {"layers",     FIELD_LAYERS, AT(Picture, layers),   0, true,  "files in pictures/ (SVG, PNG, JPEG), from back to front; each covers the whole picture, cropped around its focus; when(condition, file) is drawn only while the condition holds"},
    {"palette",    FIELD_STR,  AT(Picture, palette),    0, false, "a file in pictures/ with the colours in which its SVG layers are drawn, as cut paper: see PICTURES.md"},
    {"focus",      FIELD_PAIR, AT(Picture, focus_x),    0, false, "the point that stays visible when it is cropped, { 0.5, 0.5 }"},
    {"band",       FIELD_PAIR, AT(Picture, band_x),     0, false, "the point that stays visible in a band, at least 1.5 times as wide as high; without this, focus"},
    {"decorative", FIELD_BOOL, AT(Picture, decorative), 0, false, "true if it says nothing that the text does not say"},
    {"snow",       FIELD_CREDIT, AT(Picture, snow),     0, false, "how much snow falls in it, from 0 to 1"},
    END_OF_FIELDS,
};

static const ApiField overlay_fields[] = {
    {"text",   FIELD_TEXT,   AT(Overlay, text),   1, true,  "the words"},
    {"x",      FIELD_NUMBER, AT(Overlay, x),      0, true,  "their centre, 0 to 1 from the left"},
    {"y",      FIELD_NUMBER, AT(Overlay, y),      0, true,  "their centre, 0 to 1 from the top"},
    {"size",   FIELD_NUMBER, AT(Overlay, size),   0, true,  "their height as a part of the picture's"},
    {"colour", FIELD_COLOUR, AT(Overlay, colour), 0, false, "\"#F2C46D\""},
    {"from",   FIELD_TEXT,   AT(Overlay, from),   0, false, "earlier words that flip over to the present ones, like a split-flap display, when a window first shows the picture; see PICTURES.md"},
    END_OF_FIELDS,
};

static const ApiField light_fields[] = {
    {"x",      FIELD_NUMBER, AT(Light, x),      0, true,  "its centre, 0 to 1 from the left"},
    {"y",      FIELD_NUMBER, AT(Light, y),      0, true,  "its centre, 0 to 1 from the top"},
    {"size",   FIELD_NUMBER, AT(Light, size),   0, true,  "its width as a part of the picture's height"},
    {"beat",   FIELD_STR,    AT(Light, beat),   0, true,  "\"flicker\", like fire, or \"breathe\", like a lamp"},
    {"colour", FIELD_COLOUR, AT(Light, colour), 0, false, "\"#FFB45A\""},
    END_OF_FIELDS,
};

static const ApiField world_fields[] = {
    {"unit", FIELD_TEXT, AT(WorldTable, unit), 0, false, "its unit"},
    END_OF_FIELDS,
};

static const ApiField row_fields[] = {
    {"place", FIELD_STR,   AT(WorldRow, place), 1, true,  "a place, a region or \"*\""},
    {"date",  FIELD_DATE,  AT(WorldRow, date),  2, true,  "the date from which it holds"},
    {"value", FIELD_VALUE, AT(WorldRow, value), 3, true,  "a number or a text"},
    {"fact",  FIELD_STR,   AT(WorldRow, fact),  4, false, "the fact that it is based on"},
    END_OF_FIELDS,
};

static const ApiField chain_fields[] = {
    {"label", FIELD_TEXT, AT(Milestone, label), 1, true,  "what happened, in two or three words"},
    {"hint",  FIELD_TEXT, AT(Milestone, hint),  0, false, "what is shown before it is reached, and until the board is done"},
    {"date",  FIELD_DATE, AT(Milestone, date),  0, false, "when it happened; if all stops have dates, they are placed by time and the days are shown"},
    END_OF_FIELDS,
};

static const ApiField outline_fields[] = {
    {"source", FIELD_TEXT,  AT(Outline, source), 0, true, "who made it, and who may use it"},
    {"rings",  FIELD_RINGS, AT(Outline, rings),  0, true, "its borders, as closed lines"},
    {"around", FIELD_RINGS, AT(Outline, around), 0, false, "other land, as far as the map may reach; the rest is drawn as water"},
    {"names",  FIELD_NAMES, AT(Outline, names),  0, false, "names of countries and waters, each with its centre: { { \"Russia\", 53.6, 56.5 }, { \"Caspian Sea\", 43, 50, \"water\" } }"},
    END_OF_FIELDS,
};

static const ApiField chart_fields[] = {
    {"title",   FIELD_TEXT,    AT(Chart, title),   1, true,  "what it shows, best as a sentence"},
    {"about",   FIELD_TEXT,    AT(Chart, about),   0, false, "its subject in a few words, in small letters above the title"},
    {"findings", FIELD_DATED,  AT(Chart, findings), 0, false, "what it shows from a date on, instead of the title: { { \"2022-01-03\", \"Two cuts in three days\" } }"},
    {"acts",    FIELD_DATED,   AT(Chart, acts),    0, false, "what somebody did, marked on the line of a chart of steps: { { \"2022-01-03\", \"a probe begins\" } }"},
    {"days",    FIELD_DATED,   AT(Chart, days),    0, false, "for a map: what happened each day, one sentence a day"},
    {"strokes", FIELD_BOOL,    AT(Chart, strokes), 0, false, "for counts, true: a figure is drawn as one stroke for each person or thing it counts; if it was withdrawn, its number is crossed out and never a stroke"},
    {"kind",    FIELD_CHART,   AT(Chart, kind),    0, true,  "map: places by their first day; steps: a value that changes in steps; counts: figures, each with its source; hours: how much there was in each hour"},
    {"tab",     FIELD_TEXT,    AT(Chart, tab),     0, false, "its name on a button, one or two words"},
    {"unit",    FIELD_TEXT,    AT(Chart, unit),    0, false, "its unit"},
    {"note",    FIELD_TEXT,    AT(Chart, note),    0, false, "how to read it"},
    {"source",  FIELD_TEXT,    AT(Chart, source),  0, false, "its source, shown below it"},
    {"outline", FIELD_OUTLINE, AT(Chart, outline), 0, false, "the outline that a map uses"},
    END_OF_FIELDS,
};

static const ApiField point_fields[] = {
    {"date",       FIELD_DATE,   AT(ChartPoint, date),       1, true,  "when it was so, or when it was reported"},
    {"label",      FIELD_TEXT,   AT(ChartPoint, label),      2, false, "what it is; on a map its name (without this, the name of the place)"},
    {"value",      FIELD_RANGE,  AT(ChartPoint, low),        0, false, "the figure, for steps and counts"},
    {"level",      FIELD_LEVEL,  AT(ChartPoint, level),      0, false, "for hours: how much there was from then on"},
    {"place",      FIELD_PLACE,  AT(ChartPoint, place),      0, false, "where"},
    {"when",       FIELD_TEXT,   AT(ChartPoint, when),       0, false, "its date in words, where the day alone would be too exact or too vague"},
    {"who",        FIELD_TEXT,   AT(ChartPoint, who),        0, false, "who says so"},
    {"city",       FIELD_BOOL,   AT(ChartPoint, city),       0, false, "true, on a map: a place for orientation, shown in grey until its own day"},
    {"large",      FIELD_BOOL,   AT(ChartPoint, large),      0, false, "true, on a map: drawn larger, because more happened there"},
    {"status",     FIELD_STATUS, AT(ChartPoint, status),     0, false, "how well it is known"},
    {"confidence", FIELD_GRADE,  AT(ChartPoint, confidence), 0, false, "how sure the record is; without this, H"},
    {"known",      FIELD_DATE,   AT(ChartPoint, known),      0, false, "when it became known, if that was later; it is not shown before"},
    {"withdrawn",  FIELD_DATE,   AT(ChartPoint, withdrawn),  0, false, "when it was withdrawn; from then on it is crossed out, but never left out"},
    {"note",       FIELD_TEXT,   AT(ChartPoint, note),       0, false, "more about it"},
    {"facts",      FIELD_FACTS,  AT(ChartPoint, facts),      0, false, "the facts that it is based on"},
    END_OF_FIELDS,
};

static const ApiField chapter_fields[] = {
    {"title",   FIELD_TEXT,    AT(Chapter, title),   0, true,  "its title"},
    {"summary", FIELD_TEXT,    AT(Chapter, summary), 0, false, "what happens in it"},
    {"place",   FIELD_PLACE,   AT(Chapter, place),   0, false, "the place of its scenes, unless they give their own"},
    {"date",    FIELD_DATE,    AT(Chapter, date),    0, false, "their date, unless they give their own"},
    {"speaker", FIELD_PERSON,  AT(Chapter, speaker), 0, false, "their speaker, unless they give their own"},
    {"picture", FIELD_PICTURE, AT(Chapter, picture), 0, false, "their picture, unless they give their own"},
    {"at",      FIELD_CHAIN,   AT(Chapter, at),      0, false, "their stop of the chain, unless they give their own"},
    {"bed",     FIELD_BED,     AT(Chapter, bed),     0, false, "the background sound, unless they give their own"},
    {"start",   FIELD_START,   AT(Chapter, start),   0, false, "its first scene, for saves whose scene no longer exists"},
    {"dark",    FIELD_BOOL,    AT(Chapter, dark),    0, false, "true: there is no signal; lights in pictures, the button of the map and the clock are shown dark, but everything works"},
    END_OF_FIELDS,
};

#define NODE_FIELDS                                                                                    \
    {"title",   FIELD_TEXT,    AT(Node, title),   0, false, "its title"},                              \
    {"label",   FIELD_TEXT,    AT(Node, label),   0, false, "a word above the title, \"Meanwhile\""},  \
    {"place",   FIELD_PLACE,   AT(Node, place),   0, false, "where it is"},                            \
    {"date",    FIELD_DATE,    AT(Node, date),    0, false, "when it is, local time"},                 \
    {"speaker", FIELD_PERSON,  AT(Node, speaker), 0, false, "who speaks"},                             \
    {"picture", FIELD_PICTURE, AT(Node, picture), 0, false, "the picture"},                            \
    {"at",      FIELD_CHAIN,   AT(Node, at),      0, false, "the stop of the chain"},                  \
    {"bed",     FIELD_BED,     AT(Node, bed),     0, false, "the background sound, for some seconds"}, \
    {"sound",   FIELD_SOUND,   AT(Node, sound),   0, false, "a sound that is played once on entering"},  \
    {"facts",   FIELD_FACTS,   AT(Node, facts),   0, false, "the facts that it is based on"},                  \
    {"gives",   FIELD_SOURCES, AT(Node, gives),   0, false, "the sources that the player gets on entering"}, \
    {"effect",  FIELD_FN,      AT(Node, effect),  0, false, "function(s) that is called on entering"}

static const ApiField scene_fields[] = {
    NODE_FIELDS,
    {"text",  FIELD_PASSAGES, AT(Node, passages), 0, true,  "what is read, or a list of texts and when(...)"},
    {"chart", FIELD_FIGURE,   AT(Node, chart),    0, false, "a map or a chart of counts that is shown instead of a picture, with what is known on the scene's date; with strokes, only it and the choices are drawn until a key is pressed or the pointer moves"},
    {"plain", FIELD_PLAIN,    AT(Node, plain),    0, false, "the same in plainer words, for players who choose them"},
    {"plate", FIELD_PICTURE,  AT(Node, plate),    0, false, "a picture that opens a part of the story: it fills the window, with place, date and the country's outline, until the player passes it"},
    {"dark",  FIELD_BOOL,     AT(Node, dark),     0, false, "true: there is no signal, as in a chapter"},
    {"wordless", FIELD_BOOL,  AT(Node, wordless), 0, false, "true: the plate has no words"},
    END_OF_FIELDS,
};

static const ApiField check_fields[] = {
    NODE_FIELDS,
    {"question", FIELD_PASSAGES, AT(Node, passages), 1, true,  "what is asked"},
    {"scored",   FIELD_BOOL,     AT(Node, scored),   0, false, "true: the answer counts in the score"},
    {"talk",     FIELD_TALK,     AT(Node, talk),     0, false, "a question for the class once it is answered; true just suggests to talk about it"},
    {"go",       FIELD_NODE,     AT(Node, next),     0, true,  "where it leads"},
    END_OF_FIELDS,
};

static const ApiField board_fields[] = {
    NODE_FIELDS,
    {"text",  FIELD_PASSAGES, AT(Node, passages), 0, false, "what is to be done"},
    {"order", FIELD_ORDER,    AT(Node, board),    0, true,  "all cards in the right order; cards in an inner list are interchangeable"},
    {"days",  FIELD_DAYS,     AT(Node, board),    0, false, "the first and the last day of the rail, for cards with hours"},
    {"go",    FIELD_NODE,     AT(Node, next),     0, true,  "where it leads"},
    END_OF_FIELDS,
};

static const ApiField choice_fields[] = {
    {"label",  FIELD_TEXT,    AT(Choice, label),  1, true,  "what the player decides to do"},
    {"go",     FIELD_GO,      AT(Choice, go),     0, true,  "where it leads; a list if it has pick"},
    {"pick",   FIELD_FN,      AT(Choice, pick),   0, false, "function(s) that returns one of the ids in go"},
    {"needs",  FIELD_NEEDS,   AT(Choice, needs),  0, false, "a condition: a source, a flag, or a list of what must hold, { \"note\", trust = at_least(3) }; or function(s) that returns true or false"},
    {"why",    FIELD_TEXT,    AT(Choice, why),    0, false, "what the player reads while it is closed"},
    {"once",   FIELD_BOOL,    AT(Choice, once),   0, false, "true: it can be taken once"},
    {"hidden", FIELD_BOOL,    AT(Choice, hidden), 0, false, "true: not shown while it is closed"},
    {"gives",  FIELD_SOURCES, AT(Choice, gives),  0, false, "the sources that the player gets"},
    {"moves",  FIELD_MOVES,   AT(Choice, moves),  0, false, "the meters that it moves, with the reason that the player reads on the next page after “Trust -1:”"},
    {"effect", FIELD_FN,      AT(Choice, effect), 0, false, "function(s) that changes the state, after [moves]"},
    END_OF_FIELDS,
};

static const ApiField answer_fields[] = {
    {"label",   FIELD_TEXT,   AT(Answer, label),   1, true,  "the answer"},
    {"because", FIELD_TEXT,   AT(Answer, because), 0, false, "what the player reads after choosing it; without this, in a check that is not scored, the answer leads on at once"},
    {"right",   FIELD_RIGHT,  AT(Answer, credit),  0, false, "true: this is the right one"},
    {"credit",  FIELD_CREDIT, AT(Answer, credit),  0, false, "how much a partly right answer counts, 0 to 1"},
    END_OF_FIELDS,
};

static const ApiField card_fields[] = {
    {"label", FIELD_TEXT,  AT(Card, label), 1, true,  "what happened"},
    {"when",  FIELD_TEXT,  AT(Card, when),  0, false, "its date in words, as shown"},
    {"text",  FIELD_TEXT,  AT(Card, text),  0, false, "more about it"},
    {"facts", FIELD_FACTS, AT(Card, facts), 0, false, "the facts that it is based on"},
    {"at",     FIELD_DATE,  AT(Card, at),     0, false, "the exact minute, or the day"},
    {"by",     FIELD_DATE,  AT(Card, by),     0, false, "the latest possible time"},
    {"about",  FIELD_DATE,  AT(Card, about),  0, false, "the approximate time"},
    {"from",   FIELD_DATE,  AT(Card, from),   0, false, "when it began, or the earliest possible time; needs to"},
    {"to",     FIELD_DATE,  AT(Card, to),     0, false, "when it ended, or the latest possible time; with from"},
    {"given",  FIELD_BOOL,  AT(Card, given),  0, false, "true: it is on the rail from the start"},
    {"scored", FIELD_BOOL,  AT(Card, scored), 0, false, "false: its place does not count in the score of the order"},
    END_OF_FIELDS,
};

static const ApiField link_fields[] = {
    {"from",    FIELD_CARD,  AT(Link, from),    1, true,  "the card it comes from"},
    {"to",      FIELD_CARD,  AT(Link, to),      2, true,  "the card it goes to"},
    {"answer",  FIELD_LINK,  AT(Link, answer),  0, true,  "what it is"},
    {"half",    FIELD_HALF,  AT(Link, credit),  0, false, "types that count half"},
    {"full",    FIELD_FULL,  AT(Link, credit),  0, false, "types that count as much as the answer"},
    {"because", FIELD_TEXT,  AT(Link, because), 0, true,  "what the player reads afterwards"},
    {"facts",   FIELD_FACTS, AT(Link, facts),   0, false, "the facts that it is based on"},
    {"evidence",      FIELD_SOURCES, AT(Link, evidence),      0, false, "the sources that show it; if given, the player pins one of them to the arrow"},
    {"half_evidence", FIELD_SOURCES, AT(Link, half_evidence), 0, false, "the sources that show half of it"},
    {"other_sources", FIELD_SOURCES, AT(Link, other_sources), 0, false, "other sources that are offered; without this, all that the player has"},
    END_OF_FIELDS,
};

static const ApiField claim_fields[] = {
    {"text",    FIELD_TEXT,        AT(Claim, text),    1, true,  "the sentence"},
    {"answer",  FIELD_STATUS,      AT(Claim, answer),  0, true,  "how it stands"},
    {"half",    FIELD_STATUSES, AT(Claim, credit),  0, false, "types that count half"},
    {"because", FIELD_TEXT,        AT(Claim, because), 0, true,  "what the player reads afterwards"},
    {"facts",   FIELD_FACTS,       AT(Claim, facts),   0, false, "the facts that it is based on"},
    END_OF_FIELDS,
};

static const ApiField number_fields[] = {
    {"first", FIELD_FIRST,  AT(StateVar, first), 1, true,  "the first value"},
    {"min",   FIELD_NUMBER, AT(StateVar, min),   0, true,  "the least"},
    {"max",   FIELD_NUMBER, AT(StateVar, max),   0, true,  "the most"},
    END_OF_FIELDS,
};

static const ApiField meter_fields[] = {
    {"label",  FIELD_TEXT,   AT(StateVar, label),  1, true,  "its name"},
    {"first",  FIELD_FIRST,  AT(StateVar, first),  2, true,  "the first value"},
    {"min",    FIELD_NUMBER, AT(StateVar, min),    0, true,  "the least"},
    {"max",    FIELD_NUMBER, AT(StateVar, max),    0, true,  "the most"},
    {"symbol", FIELD_STR,    AT(StateVar, symbol), 0, false, "diamond, disc, triangle, square or ring"},
    {"better", FIELD_STR,    AT(StateVar, better), 0, false, "which way is better for the player, more or less; without this, more. qantar walk uses it to find choices that are best on every meter"},
    END_OF_FIELDS,
};

const ApiWord api_words[WORD_KINDS] = {
    [WORD_SCENARIO] = {"scenario", "scenario \"kazakhstan-2022\" { title = \"...\", start = \"queue\" }",
        "The scenario itself: once, in scenario.lua.", SHAPE_TOP, NULL, scenario_fields, "-"},
    [WORD_EDITION] = {"edition", "edition \"lesson\" { \"One lesson\", summary = \"...\", minutes = 20, start = \"lesson_pump\" }",
        "One way to play the scenario: with editions, the title page offers each instead of Begin.", SHAPE_TOP, NULL, edition_fields, NULL},
    [WORD_PLACE] = {"place", "place \"zhanaozen\" { \"Zhanaozen, Mangystau\", region = \"mangystau\" }",
        "A place where scenes are.", SHAPE_TOP, NULL, place_fields, NULL},
    [WORD_PERSON] = {"person", "person \"aigul\" { \"Aigul\", note = \"19, drives the family taxi\" }",
        "Somebody who speaks.", SHAPE_TOP, NULL, person_fields, NULL},
    [WORD_SAY] = {"say", "say \"zhanaozen\" { \"Zhanaozen\", \"zha-na-oh-ZEN\", language = \"kk\" }",
        "How a name or a foreign word is pronounced: reading aloud follows it, and the glossary lists it.", SHAPE_TOP, NULL, say_fields, NULL},
    [WORD_TERM] = {"term", "term \"lpg\" { \"LPG\", text = \"...\", forms = { \"autogas\" } }",
        "An entry of the glossary; [LPG] or [autogas] in a text opens it.", SHAPE_TOP, NULL, term_fields, NULL},
    [WORD_FACT] = {"fact", "fact \"F-0101-02\" { \"one sentence\", status = \"EST\", confidence = \"H\" }",
        "An entry of the record; {#F-0101-02} after a sentence says that the sentence is based on it.", SHAPE_TOP, NULL, fact_fields, "A-"},
    [WORD_SOURCE] = {"source", "source \"price_board\" { \"The price board\", who = \"...\", date = \"2022-01-02\", status = \"confirmed\" }",
        "A source that the player can collect.", SHAPE_TOP, NULL, source_fields, NULL},
    [WORD_PICTURE] = {"picture", "picture \"station\" { alt = \"...\", layers = { \"station.svg\" } }",
        "A picture, of one layer or several.", SHAPE_TOP, NULL, picture_fields, NULL},
    [WORD_WORLD] = {"world", "world \"price\" { unit = \"tenge a litre\", row{ \"mangystau\", \"2021-12-31\", 60, \"F-0101-02\" } }",
        "A value of the world by place and date; {world.price} in a text shows it.", SHAPE_TOP, NULL, world_fields, NULL},
    [WORD_CHAIN] = {"chain", "chain \"price_doubles\" { \"Price doubles\", hint = \"2 Jan\" }",
        "A stop of the chain of events at the foot of the page, in order of declaration.", SHAPE_TOP, NULL, chain_fields, NULL},
    [WORD_OUTLINE] = {"outline", "outline \"kazakhstan\" { source = \"Natural Earth, public domain\", rings = { { 42.2, 70.9, 42.1, 70.8, 42.0, 70.7 } } }",
        "The outline of a country, for maps.", SHAPE_TOP, NULL, outline_fields, NULL},
    [WORD_CHART] = {"chart", "chart \"dead\" { \"Dead\", kind = \"counts\", source = \"...\", point \"first\" { \"2022-01-05\", value = 8 } }",
        "A page of the record, opened by map from every page of the play. It shows only what is known on the play's date.", SHAPE_TOP, NULL, chart_fields, NULL},
    [WORD_CHAPTER] = {"chapter", "chapter \"pump\" { title = \"The pump\", start = \"queue\" }",
        "A chapter; what follows belongs to it until the next one.", SHAPE_TOP, NULL, chapter_fields, NULL},
    [WORD_SCENE] = {"scene", "scene \"queue\" { text = [[...]], choice \"leave\" { ... } }",
        "A page with choices. With a single choice it simply goes on.", SHAPE_TOP, NULL, scene_fields, NULL},
    [WORD_CHECK] = {"check", "check \"trigger\" { \"Which of these was the trigger?\", go = \"next\", answer \"price\" { ... } }",
        "A question with answers.", SHAPE_TOP, NULL, check_fields, NULL},
    [WORD_BOARD] = {"board", "board \"chain_board\" { title = \"...\", go = \"next\", card \"price\" { ... }, order = { ... }, link \"a_b\" { ... } }",
        "Cards to be put in order on a rail, arrows to be named, and claims to be judged.", SHAPE_TOP, NULL, board_fields, NULL},
    [WORD_ENDING] = {"ending", "ending \"solid\" { title = \"...\", text = [[...]] }",
        "A page where the play ends.", SHAPE_TOP, NULL, scene_fields, NULL},
    [WORD_CHOICE] = {"choice", "choice \"leave\" { \"Drive home\", go = \"square\" }",
        "What the player can do in a scene.", SHAPE_ITEM, "scene", choice_fields, NULL},
    [WORD_ANSWER] = {"answer", "answer \"price\" { \"The price at the pump\", right = true, because = \"...\" }",
        "An answer of a check.", SHAPE_ITEM, "check", answer_fields, NULL},
    [WORD_CARD] = {"card", "card \"price\" { \"Price doubles\", when = \"2 Jan\" }",
        "A card of a board.", SHAPE_ITEM, "board", card_fields, NULL},
    [WORD_LINK] = {"link", "link \"price_protests\" { \"price\", \"protests\", answer = \"trigger\", half = { \"led_to\" }, because = \"...\" }",
        "An arrow of a board: led_to, trigger, condition, response, stated_reason or only_before.", SHAPE_ITEM, "board", link_fields, NULL},
    [WORD_CLAIM] = {"claim", "claim \"laboratory\" { \"A laboratory was seized.\", answer = \"claimed\", half = \"disputed\", because = \"...\" }",
        "A sentence on a board whose status the player judges once the arrows are named.", SHAPE_ITEM, "board", claim_fields, NULL},
    [WORD_OVERLAY] = {"overlay", "overlay \"price\" { \"{world.price}\", x = 0.3, y = 0.4, size = 0.06 }",
        "Words drawn over a picture.", SHAPE_ITEM, "picture", overlay_fields, NULL},
    [WORD_LIGHT] = {"light", "light \"flare\" { x = 0.2, y = 0.3, size = 0.1, beat = \"flicker\" }",
        "A light in a picture that flickers quietly, unless the player wants still pictures.", SHAPE_ITEM, "picture", light_fields, NULL},
    [WORD_POINT] = {"point", "point \"first\" { \"2022-01-05\", \"security personnel\", value = 8, who = \"Interior Ministry\", facts = { \"F-0105-19\" } }",
        "One value of a chart.", SHAPE_ITEM, "chart", point_fields, NULL},
    [WORD_ROW] = {"row", "row{ \"mangystau\", \"2021-12-31\", 60, \"F-0101-02\" }",
        "A value in a world table: it holds at the place from the date on.", SHAPE_BRACES, "world", row_fields, NULL},
    [WORD_NUMBER] = {"number", "number{ 0, min = 0, max = 9 }",
        "A number that stays within its bounds.", SHAPE_BRACES, "state", number_fields, NULL},
    [WORD_METER] = {"meter", "meter{ \"Evidence\", 0, min = 0, max = 12, symbol = \"diamond\" }",
        "A variable that the player sees.", SHAPE_BRACES, "state", meter_fields, NULL},
    [WORD_LIST] = {"list", "list()",
        "A variable that holds a list, empty at first.", SHAPE_CALL, "state", NULL, NULL},
    [WORD_MAP] = {"map", "map()",
        "A variable that holds a map, empty at first.", SHAPE_CALL, "state", NULL, NULL},
    [WORD_WHEN] = {"when", "when({ rumour = at_least(1) }, [[...]])",
        "A part of a text, or a layer of a picture, that is shown when the condition holds: data, or a function(s) that returns true or false.", SHAPE_CALL, "text", NULL, NULL},
    [WORD_AT_LEAST] = {"at_least", "needs = { trust = at_least(3) }",
        "In a condition: the variable is this number or more.", SHAPE_CALL, "condition", NULL, NULL},
    [WORD_AT_MOST] = {"at_most", "needs = { rumour = at_most(2) }",
        "In a condition: the variable is this number or less.", SHAPE_CALL, "condition", NULL, NULL},
    [WORD_BETWEEN] = {"between", "needs = { trust = between(2, 5) }",
        "In a condition: the variable is one of these numbers or lies between them.", SHAPE_CALL, "condition", NULL, NULL},
    [WORD_NOT] = {"not_", "needs = { not_ \"note\", mood = not_ \"angry\" }",
        "In a condition: what it contains does not hold.", SHAPE_CALL, "condition", NULL, NULL},
    [WORD_ANY_OF] = {"any_of", "needs = any_of{ \"note\", { \"told\", trust = at_least(3) } }",
        "In a condition: at least one of them holds; as the value of a name, the variable has one of these values.", SHAPE_CALL, "condition", NULL, NULL},
    [WORD_VISITED] = {"visited", "needs = { visited \"queue\" }",
        "In a condition: the scene has been entered.", SHAPE_CALL, "condition", NULL, NULL},
    [WORD_CHOSEN] = {"chosen", "needs = { not_(chosen \"queue.leave\") }",
        "In a condition: the choice has been taken.", SHAPE_CALL, "condition", NULL, NULL},
    [WORD_INCLUDE] = {"include", "include \"pump.lua\"",
        "Reads another file of the scenario once and returns what the file returns; if included again, it returns the same without reading it again.", SHAPE_CALL, NULL, NULL, NULL},
    [WORD_HAS] = {"has", "has(\"price_board\")",
        "Whether the player has the source.", SHAPE_QUERY, NULL, NULL, NULL},
    [WORD_VISITS] = {"visits", "visits(\"queue\")",
        "How often the scene was entered.", SHAPE_QUERY, NULL, NULL, NULL},
    [WORD_TAKEN] = {"taken", "taken(\"queue.leave\")",
        "How often the choice was taken.", SHAPE_QUERY, NULL, NULL, NULL},
    [WORD_ANSWERED] = {"answered", "answered(\"trigger\")",
        "The id of the answer given in the check, or nil.", SHAPE_QUERY, NULL, NULL, NULL},
    [WORD_ARROW] = {"arrow", "arrow(\"chain_board.price_protests\")",
        "Two values: the type that the player gave to the link of a board, and its credit: 1, 0.5 or 0. Nil until that board is finished.", SHAPE_QUERY, NULL, NULL, NULL},
    [WORD_RANDOM] = {"random", "random(6)",
        "A whole number from 1 to 6; only in pick and effect. The save keeps the state of the generator.", SHAPE_QUERY, NULL, NULL, NULL},
    [WORD_WORLD_VALUE] = {"world", "world.price",
        "The value of a world table where and when the play stands.", SHAPE_QUERY, NULL, NULL, NULL},
    [WORD_EDITION_VALUE] = {"edition", "edition()",
        "The id of the edition that is played, or nil where it is none.", SHAPE_QUERY, NULL, NULL, NULL},
};
// clang-format on

bool api_id_valid(const ApiWord *word, Str id)
{
    const char *more = word->ids ? word->ids : "";
    bool capitals = more[0] == 'A', dashes = strchr(more, '-') != NULL;
    if (id.n == 0 || id.n > SANDBOX_ID_MAX) return false;
    for (size_t i = 0; i < id.n; i++) {
        char c = id.s[i];
        bool letter = ascii_is_lower(c) || (capitals && ascii_is_upper(c));
        bool later = ascii_is_digit(c) || c == '_' || (dashes && c == '-');
        if (!letter && !(i > 0 && later)) return false;
    }
    return true;
}

int api_find_field(const ApiWord *word, Str name)
{
    for (int i = 0; word->fields[i].name; i++) {
        const ApiField *field = &word->fields[i];
        if (field->position == 0 && field->name[0] == name.s[0] &&
            str_eq(str_of(field->name), name))
            return i;
    }
    return NONE;
}

int api_count_places(const ApiWord *word)
{
    int n = 0;
    for (const ApiField *field = word->fields; field->name; field++)
        n += field->position > 0;
    return n;
}

bool api_stands_in(const ApiWord *item, const ApiWord *word)
{
    return item->parents && strcmp(item->parents, word->name) == 0;
}
