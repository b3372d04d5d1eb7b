// The tests of a scenario: plays in its file tests.lua, each with what it should lead to.
//
// The file is not part of the scenario. Only `check` reads it, in a sandbox of its own, with no other words than
// play and expect (api_test_words); plays, saves and codes do not depend on it.
#ifndef QANTAR_STORY_PLAY_TESTS_H
#define QANTAR_STORY_PLAY_TESTS_H

#include "story/book.h"
#include "story/budgets.h"
#include "story/host.h"

#define PLAY_TESTS_FILE     "tests.lua"
#define PLAY_TESTS_MAX      1000
#define PLAY_TEST_STEPS_MAX 2000  // of one play
#define PLAY_TEST_STEPS_ALL 50000 // of all
#define PLAY_TEST_DEPTH     8     // of lists of steps within lists

typedef struct ExpectedStatus {
    int source;
    Status status;
} ExpectedStatus;

typedef struct ExpectedValue {
    int variable;
    Value value; // of its type
} ExpectedValue;

// What is expected after a step. Empty fields are not checked.
typedef struct Expectation {
    Where where;
    int at;    // node, or NONE
    int ended; // 1 or 0, or NONE
    Str fault; // words of the sentence with which the script stopped
    Str page;  // kind of the page
    Ids open, closed;
    Ids text, no_text;  // words that stand on the page, and that do not
    Indexes has, lacks; // sources
    ExpectedStatus *status;
    int n_status;
    ExpectedValue *values;
    int n_values;
} Expectation;

typedef struct TestStep {
    Where where;
    Str action;                // id, of a choice for example; empty in an expectation
    const Expectation *expect; // or NULL
    bool is_list; // a list of steps has this name, and it stands in quotation marks
} TestStep;

typedef struct PlayTest {
    Str id;
    Where where;
    int edition; // index; of a book without any, NONE
    int from;    // node where it begins, or NONE: where plays begin
    uint64_t seed;
    TestStep *steps;
    int n_steps;
    bool broken; // a fault of it was told while it was read
} PlayTest;

// Zero-initialise before use; free with play_tests_free.
typedef struct PlayTests {
    Book holder; // only its arena is used: all of it lives there
    PlayTest *items;
    int n;
} PlayTests;

// Whether the scenario has such a file.
bool play_tests_exist(const Host *host);
// Reads it for the scenario of [book]; faults are added to the diagnostics. [limits] may be NULL.
void play_tests_read(const Host *host, const Limits *limits, const Book *book,
    PlayTests *out, Diagnostics *diagnostics);
void play_tests_free(PlayTests *tests);

#endif
