// Conditions of a book that are data: what a script may write where it could write a function.
#ifndef QANTAR_STORY_BOOK_CONDITION_H
#define QANTAR_STORY_BOOK_CONDITION_H

#include "story/book_base.h"
#include "story/value.h"

typedef enum TestKind {
    TEST_ALL,     // { ... }
    TEST_ANY,     // any_of{ ... }
    TEST_NOT,     // not_(...)
    TEST_NAME,    // "note", before it is resolved to one of the next two
    TEST_HAS,     // a source is held
    TEST_IS,      // a variable has a value
    TEST_RANGE,   // a number is between two others
    TEST_VISITED, // a node was entered
    TEST_CHOSEN,  // a choice was taken
} TestKind;

typedef struct Test {
    TestKind kind;
    Str name;           // as written: a source, a variable, "scene", "scene.choice"
    int index;          // of the source, variable or node; NONE if it names none
    int choice;         // TEST_CHOSEN
    Value value;        // TEST_IS
    double least, most; // TEST_RANGE, both included; may be infinite
    struct Test *items; // TEST_ALL, TEST_ANY; TEST_NOT has one
    int n;
} Test;

typedef struct BookCondition {
    Test test;
    Where where;
    const char *subject; // choice "leave"
    const char *field;   // that holds it, to find its line; NULL: it has its own
    bool needed;         // it is the [needs] of a choice
    bool wrong;          // it was reported: nothing can be said of when it holds
} BookCondition;

// Where a condition below 0 stands in Book.conditions.
static inline int condition_index(Condition condition) { return -condition - 1; }

#endif
