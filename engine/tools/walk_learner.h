// What a simulated player has met and read in a play, and how it answers by that.
//
// A learner knows exactly the facts whose ids stand in the texts of pages that it opened in this play:
// passages, feedback, outcomes, sources. An item is known when all its facts were met before it was asked
// (those that it declares, or those of its explanation). What stands on a board while it is asked does
// not count: it is the question. A known item is answered right with the policy's probability, and else
// evenly wrong; any other is guessed evenly.
#ifndef QANTAR_TOOLS_WALK_LEARNER_H
#define QANTAR_TOOLS_WALK_LEARNER_H

#include "base/rng.h"
#include "page/page.h"
#include "story/book.h"

typedef struct LearnerTable LearnerTable;

typedef struct Learner {
    const Book *book;
    double right; // see Policy
    Rng rng;
    int words;  // on the pages read in this play, each text once
    int play;   // number of the present play, from 1
    int *met;   // by fact: the last play in which it was met
    int *shown; // facts of the page that is being built
    int n_shown, shown_room;
    LearnerTable *facts; // of a text of the book
    // Words of a text of a page, and the last play in which it was read.
    LearnerTable *texts;
    int *lists; // facts of texts
    int n_lists, lists_room;
    Arena arena;
} Learner;

void learner_open(Learner *learner, const Book *book);
void learner_close(Learner *learner);
// Forgets everything: a new play.
void learner_begin(Learner *learner, double right, uint64_t seed);

// DriveWatch.shown, with the learner as [ctx].
void learner_shown(void *ctx, const Text *text);
// Whatever was shown since the last call is forgotten.
void learner_look_away(Learner *learner);
// The page that was built last is read: its facts are met and its words counted.
void learner_read(Learner *learner, const Page *page);

int learner_below(Learner *learner, int bound); // 0 to bound - 1
bool learner_chance(Learner *learner, double chance);
// Whether all of the facts were met, or those of [because] where there are none.
bool learner_has_met(Learner *learner, const Ids *facts, const Text *because);
// One of [count] answers to an item, of which [right] is right (NONE: none is).
int learner_answer(
    Learner *learner, const Ids *facts, const Text *because, int right, int count);

#endif
