// Scenarios in memory with a table of codes, and codes given and taken up.
#ifndef QANTAR_SUPPORT_CODED_H
#define QANTAR_SUPPORT_CODED_H

#include "story/resume/resume.h"
#include "support/scenario.h"

typedef struct Coded {
    Buf table; // as `qantar codes` writes it
    MemoryFile files[3];
    Host host;
    Story *story;
} Coded;

// Opens [script]; its table is that of [before] (NULL: none yet) with what it lacks. [coded] must not
// be moved.
void coded_open(Coded *coded, const char *script, const Coded *before);
void coded_close(Coded *coded);

// A town with a hub, a loop, choices that can be taken once, a check, a board and a fork: in its first
// edition, in its second (a scene and a variable renamed, others added, all in another order), and in
// its third (scenes, answers, cards and a variable gone, others of another type).
extern const char coded_town_1[], coded_town_2[], coded_town_3[];

// The code of [play], in [code], which is emptied first. The test fails when there is none or when
// something is left out.
void coded_code(const Play *play, Buf *code);
// The play of [code]; the test fails when it is refused. [notes] may be NULL: then it fails with any.
Play *coded_take(Coded *coded, Str code, Buf *notes);
// [play] and the one taken up from its code are the same in all that a code carries, and the second
// gives the same code.
void coded_check(Coded *coded, Play *play);
// The sources that the last step brought are new in both; only of a play of this edition.
void coded_check_new_sources(Coded *coded, const Play *play);
void coded_assert_same(Play *a, Play *b);

#endif
