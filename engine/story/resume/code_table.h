// The table of names that resume codes go by: the scenario's file codes.txt, only ever added to.
//
// A code does not spell names, it counts: node 3, answer 2. So that a code still means the same when
// scenes were renamed, moved, added and removed, it does not count in the script but in this table,
// to which `qantar codes` appends what the script has and the table lacks. What is appended at one
// time is a publication; it ends in a line with its number and a sum over everything before it. A code
// says by which publication it was made, and is read by the lines up to that one: nothing that is
// added later changes what it means.
//
//     node queue scene @pump +price_board       a node, its kind, chapter, sources given on entry,
//     node trigger check @pump >meanwhile       and where it goes on
//     choice queue photograph >manager +board   of a node; where it leads; the sources it gives;
//     choice manager who >manager !once         whether it can be taken once
//     answer trigger price                      of a check
//     card board price                          of a board, which the player places
//     link board price_protests                 of a board
//     source price_board
//     state trust number [5,0,12]               its first value, and bounds where it has some
//     state met bool [false]
//     state photo text ["","board","faces"]     its first value, and others that it was seen to take
//     state asked list ["who","since"]          a list or map, and texts that were seen in it
//     world price ["high"]                      which the script of a fictional scenario may change
//     start briefing
//     published 1 5f2a9c01
//
// A later line for the same name replaces an earlier one; the name keeps its place. Where a name leads
// to, what it gives and what was seen is what codes expect, so that what happened as expected costs
// them nothing; it limits nothing.
#ifndef QANTAR_STORY_RESUME_CODE_TABLE_H
#define QANTAR_STORY_RESUME_CODE_TABLE_H

#include "story/book.h"

#define CODE_TABLE_FILE      "codes.txt"
#define CODE_TABLE_LINES_MAX 16384 // of the file
#define CODE_WORDS_MAX       1024  // texts seen in one variable

typedef enum CodeKind {
    CODE_NODE,
    CODE_CHOICE,
    CODE_ANSWER,
    CODE_CARD,
    CODE_LINK,
    CODE_SOURCE,
    CODE_STATE,
    CODE_WORLD,
    CODE_START,
    CODE_KINDS,
} CodeKind;

typedef struct CodeItem { // a choice, answer, card or link
    Str id;
    int node;
    Indexes go, gives; // of a choice: nodes, sources
    bool once;
} CodeItem;

typedef struct CodeNode {
    Str id, chapter; // chapter: empty when it is in none
    NodeKind kind;
    Indexes go, gives;                      // go: of a check or board, one or none
    Indexes choices, answers, cards, links; // items
} CodeNode;

typedef struct CodeState {
    Str id;
    Value first;
    double min, max;
    bool bounded;
    Ids words; // texts seen in it
} CodeState;

typedef struct CodeLine { // the last line of one name
    CodeKind kind;
    Str key, text; // "choice queue photograph"; the whole line
    int number;    // in the file
    int index;     // of the thing, in the table's array of its kind
} CodeLine;

typedef struct CodeTable {
    int publications; // that were read
    CodeNode *nodes;
    int n_nodes;
    CodeItem *items;
    int n_items;
    Ids sources, world;
    CodeState *state;
    int n_state;
    int start; // node
    CodeLine *lines;
    int n_lines;
    int fault_line;          // where reading stopped
    struct CodeIndex *index; // for code_table_line
} CodeTable;

// Reads the file up to the end of publication [upto], or all of it when that is 0; everything lives
// in [arena], with slices into [text]. False with a sentence about [fault_line].
bool code_table_read(Arena *arena, Str text, int upto, CodeTable *table, Err *err);
// The line of [key], "node queue", or NULL. A zeroed table has none.
const CodeLine *code_table_line(const CodeTable *table, Str key);
// Appends "published NUMBER SUM\n" as it must stand after [text].
void code_table_publish(Buf *text, int number);

const char *code_kind_word(CodeKind kind); // "node"
const char *code_node_word(NodeKind kind); // "scene"

#endif
