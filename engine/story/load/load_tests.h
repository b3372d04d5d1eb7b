// Shared by the files that read tests.lua.
#ifndef QANTAR_STORY_LOAD_LOAD_TESTS_H
#define QANTAR_STORY_LOAD_LOAD_TESTS_H

#include "story/load/load.h"
#include "story/play_tests.h"

#define TEST_FAULT_STEPS 500 // charged for writing a message

// The loader of a file of tests: a loader of which only the files, the arena and the diagnostics are used.
typedef struct TestLoader {
    Loader base; // first: sandbox->loader points to it
    const Book *of;
    PlayTest **plays;
    int n;
    TestStep *steps; // of all plays, in order
    int n_steps, room;
    bool open; // the last play has no { ... } yet
} TestLoader;

// A play that is being read, for its faults.
typedef struct TestReading {
    TestLoader *loader;
    Str id;
    Where where;
    bool broken;
} TestReading;

// All of these may raise.

// Reports a fault of the play.
void load_test_fault(TestReading *reading, const char *rule, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

// --- load_expect.c ----------------------------------------------------------------------------------
Str load_text_at(lua_State *L, int index);  // valid while it is on the stack
Str load_test_str(lua_State *L, int index); // a copy, charged
const ApiField *load_test_field(TestWord word, Str name); // or NULL
void load_test_unknown(TestReading *reading, TestWord word, Str name);
// Reads the value at the top of the stack for the field; a fault of it is reported.
void load_test_value(TestReading *reading, const ApiField *field, void *into);
// Reads the table at the top of the stack.
const Expectation *load_expectation(TestReading *reading);

// --- load_test_lines.c --------------------------------------------------------------------------------
// Finds the lines of steps: they are texts, of which Lua does not tell the line.
void load_test_lines(Str script, PlayTests *tests);
// The line of expect = ... in the play that stands in this line; the same line when it is not found.
int load_test_expect_line(Str script, int line);

#endif
