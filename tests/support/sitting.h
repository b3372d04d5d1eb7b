// Pages over a scenario and a store in memory: what a player sees and does, for the tests of page/.
#ifndef QANTAR_SUPPORT_SITTING_H
#define QANTAR_SUPPORT_SITTING_H

#include "page/pages.h"
#include "support/scenario.h"
#include "support/store.h"

typedef struct Sitting {
    TestStore store;
    MemoryFile files[4]; // may be changed between two actions; the last is the end
    PagesSetup setup;
    Pages *pages;
} Sitting;

// A scenario with one of each thing that a page shows; see sitting.c for its words.
extern const char sitting_town[];
// Three scenes on two days, and one chart of each kind.
extern const char sitting_record[];

// Opens at the title page. [sitting] is zeroed first and must not be moved.
void sitting_open(Sitting *sitting, const char *script);
// The same as when the program is left and started anew: only the store stays.
void sitting_again(Sitting *sitting);
void sitting_close(Sitting *sitting);

// Takes an action; the test fails when it is refused. sitting_try gives the refusal.
void sitting_do(Sitting *sitting, const char *action);
bool sitting_try(Sitting *sitting, const char *action, const char *value, Err *err);
// Begins and takes actions one after the other: "look, go_on, price".
void sitting_play(Sitting *sitting, const char *actions);

const Page *sitting_page(Sitting *sitting);
const Action *sitting_action(Sitting *sitting, const char *action); // fails without one
bool sitting_offers(Sitting *sitting, const char *action);          // there and open
// Whether [part] stands in a text of the page that is shown.
bool sitting_shows(Sitting *sitting, const char *part);
// The first block of a kind; the test fails without one.
const Block *sitting_block(Sitting *sitting, BlockKind kind);

#define assert_page(sitting, page_kind)                                                \
    assert_string_equal(                                                               \
        page_kind_id(sitting_page(sitting)->kind), page_kind_id(page_kind))
#define assert_shows(sitting, part) assert_true(sitting_shows((sitting), (part)))

#endif
