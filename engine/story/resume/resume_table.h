// The table of names for resume codes: the scenario's file codes.txt, which is append-only.
//
// A code contains numbers instead of names: node 3, answer 2. So that codes stay valid when the script
// is edited, these are positions in this table, not in the script; `qantar codes` appends the names
// that the table lacks. The lines appended at one time are a publication, which ends in a line with its
// number and a checksum of everything before it. A code contains the number of its publication and is
// decoded by the lines up to that one, so that later lines cannot change it. Each line is a JSON object
// whose first member is a kind and a name:
//
//     {"node":"queue","chapter":"pump","gives":["board"]}      with the sources given on entry
//     {"node":"trigger","chapter":"pump","go":["meanwhile"]}   a check or board: what comes after it
//     {"choice":"queue ask","go":["manager"],"gives":["tip"]}  of a scene
//     {"answer":"trigger price"}                               of a check
//     {"card":"chain price"}                                   of a board, to be placed by the player
//     {"card":"chain local","given":true}                      one that stands on the rail from the start
//     {"link":"chain price_protests"}                          of a board
//     {"link":"chain cap_price","pins":true}                   one to which a source is to be pinned,
//     {"link":"chain cap_price","pins":true,"offers":["tip"]}  of those that are offered there
//     {"claim":"chain laboratory"}                             of a board
//     {"source":"board"}
//     {"state":"trust","values":[5,0,12]}                first value, and bounds if there are any
//     {"state":"photo","values":["","board","faces"]}    first value, and texts seen in it
//     {"world":"price"}                                  which a fictional scenario may change
//     {"start":"","go":["briefing"]}
//     {"edition":"lesson","go":["pump"]}                 with the node where its plays start
//     {"published":1,"sum":"5f2a9c01"}
//
// A later line for the same name replaces the earlier one; the name keeps its position. The members
// "go", "gives", "offers" and "values" only describe what is likely, to make codes short; anything else can be
// encoded too.
#ifndef QANTAR_STORY_RESUME_TABLE_H
#define QANTAR_STORY_RESUME_TABLE_H

#include "base/json.h"
#include "story/book.h"

#define RESUME_TABLE_FILE      "codes.txt"
#define RESUME_TABLE_LINES_MAX 16384 // of the file

typedef enum ResumeKind {
    RESUME_NODE,
    RESUME_CHOICE,
    RESUME_ANSWER,
    RESUME_CARD,
    RESUME_LINK,
    RESUME_CLAIM,
    RESUME_SOURCE,
    RESUME_STATE,
    RESUME_WORLD,
    RESUME_START,
    RESUME_EDITION,
    RESUME_KINDS,
} ResumeKind;

typedef struct ResumeName {
    ResumeKind kind;
    Str id;            // of a choice, answer, card, link or claim: without its node's
    Str line;          // its last line
    int number;        // of that line in the file
    json_t *says;      // that line as an object; owned by the table
    Indexes go, gives; // nodes and sources, as indexes into ResumeTable.names
    Indexes offers;    // sources that can be pinned to a link; empty: any
    // Of a node: its choices, answers, cards, links and claims.
    Indexes parts[RESUME_KINDS];
} ResumeName;

typedef struct ResumeTable {
    int publications;
    ResumeName *names; // in the order of first occurrence
    int n;
    Indexes all[RESUME_KINDS];   // indexes into [names] by kind
    int start;                   // the node at which plays start
    int fault_line;              // the line where reading failed
    json_t *lines;               // all lines as objects
    json_t *index[RESUME_KINDS]; // id: position in [names]
} ResumeTable;

// A table as a story keeps it (story_inner.h), with the text that it was read from.
typedef struct ResumeKept {
    Arena arena;
    Str text;
    ResumeTable table;
} ResumeKept;

void resume_kept_free(ResumeKept *kept); // frees it; may be NULL

// Reads [text] up to the end of publication [upto], or all of it if that is 0. Memory comes from
// [arena]; names point into [text]. False with [err] and [fault_line]. Free the table in both cases.
bool resume_table_read(Arena *arena, Str text, int upto, ResumeTable *table, Err *err);
void resume_table_free(ResumeTable *table); // and zeroes it
// The name of [kind], "queue ask", or NULL. A zeroed table has none.
const ResumeName *resume_table_find(const ResumeTable *table, ResumeKind kind, Str id);
// The current index of the node, source or variable in [book], or NONE.
int resume_table_in_book(const ResumeName *name, const Book *book);
// Appends the line that ends publication [number], as it must follow [text].
void resume_table_publish(Buf *text, int number);

extern const char *const resume_kinds[RESUME_KINDS]; // "node"

#endif
