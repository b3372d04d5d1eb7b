// The words of tests.lua, in the form of the script language's table.
#include "story/api.h"

#include "story/play_tests.h"

// clang-format off
#define AT(Type, member) offsetof(Type, member)
#define END_OF_FIELDS {NULL, 0, 0, 0, false, NULL}

static const ApiField play_fields[] = {
    {"edition", FIELD_EDITION, AT(PlayTest, edition), 0, false, "the edition that is played; the first one without this"},
    {"from",    FIELD_AT,      AT(PlayTest, from),    0, false, "a scene where it begins, as with --at; without this where plays begin"},
    {"seed",    FIELD_SEED,    AT(PlayTest, seed),    0, false, "the number by which chance falls; 1 without this"},
    {"expect",  FIELD_EXPECT,  0,                     0, false, "what should be so after the last step"},
    END_OF_FIELDS,
};

static const ApiField expect_fields[] = {
    {"at",      FIELD_AT,           AT(Expectation, at),      0, false, "where the play is"},
    {"ended",   FIELD_TRISTATE,     AT(Expectation, ended),   0, false, "whether it has come to an ending"},
    {"open",    FIELD_IDS,          AT(Expectation, open),    0, false, "choices that can be taken"},
    {"closed",  FIELD_IDS,          AT(Expectation, closed),  0, false, "choices that cannot: they are closed, or do not stand on the page"},
    {"has",     FIELD_SOURCE_LIST,  AT(Expectation, has),     0, false, "sources that the player has"},
    {"lacks",   FIELD_SOURCE_LIST,  AT(Expectation, lacks),   0, false, "sources that the player has not"},
    {"status",  FIELD_STATUS_TABLE, 0,                        0, false, "how sources stand at the date of the scene"},
    {"text",    FIELD_IDS,          AT(Expectation, text),    0, false, "words that stand on the page, its choices among them; signs for bold and the like do not count"},
    {"no_text", FIELD_IDS,          AT(Expectation, no_text), 0, false, "words that do not"},
    {"page",    FIELD_STR,          AT(Expectation, page),    0, false, "the kind of the page: \"scene\", \"source\", \"notebook\""},
    {"fault",   FIELD_STR,          AT(Expectation, fault),   0, false, "words of the sentence with which the script should have stopped at the step before"},
    {"state",   FIELD_VALUES,       0,                        0, false, "variables; needed only for those that are named like a field of this list: any other name stands for a variable, trust = 3"},
    END_OF_FIELDS,
};

const ApiWord api_test_words[TEST_WORDS] = {
    [TEST_PLAY] = {"play", "play \"careful\" { \"leave\", \"read\", expect = { at = \"noon\", trust = 3 } }",
        "A play, by the ids of what is taken one after the other: choices, answers, and whatever else can be done on a page "
        "(`qantar walk --write` shows them). A list among the steps is more steps; so a way can be written once, as a local. "
        "`expect { ... }` among them is asked at its place.",
        SHAPE_TOP, NULL, play_fields, "-"},
    [TEST_EXPECT] = {"expect", "expect { at = \"noon\", open = \"sign\", closed = { \"keep\" }, trust = 3 }",
        "What should be so when the play has come here.", SHAPE_BRACES, "play", expect_fields, NULL},
};
// clang-format on
