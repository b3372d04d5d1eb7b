// A play by the names of a table of codes, and its way into a number and out again.
#ifndef QANTAR_STORY_RESUME_CODE_PLAY_H
#define QANTAR_STORY_RESUME_CODE_PLAY_H

#include "story/resume/code_number.h"
#include "story/resume/code_table.h"

#define CODE_VISITS_MAX                                                                \
    1000000 // a node or choice that was met more often counts as often
#define CODE_TEXT_MAX                                                                  \
    24 // bytes of a text that no publication has seen; longer: left out
#define CODE_ITEMS_MAX 64 // items of a list or map; more: left out

// What a code carries of a play. Arrays are by node, item, source, variable and world table of the
// table.
typedef struct CodePlay {
    int node;
    bool answered; // the check that the play stands on
    int *visits;
    int *taken;  // by item, of choices
    int *answer; // by node: a position in CodeNode.answers, or NONE
    int *placed; // by node: how many cards of the board were placed
    int *
        order; // by item, of a board's cards in their list: positions in CodeNode.cards
    LinkType *said; // by item, of links
    bool *held;     // by source
    bool *fresh;    // by source: the last step brought it
    Value *values;  // by variable
    Value *world;   // by world table; VALUE_NIL: as it was
    bool *
        left_out; // by variable, then world table: it did not fit and has its first value
    bool
        lists_stay; // lists and texts that no publication has seen are left out, all of them
    int *ways;      // nodes in the order in which plays come to them
} CodePlay;

// All at its first value, standing at the start. Everything lives in [arena].
CodePlay code_play_new(Arena *arena, const CodeTable *table);
// Writes the play, or reads one into [play], as [number] is for. Values live in [arena].
void code_play_pass(
    CodeNumber *number, Arena *arena, const CodeTable *table, CodePlay *play);

#endif
