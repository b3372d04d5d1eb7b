// The book: the whole scenario as plain C data, immutable during play.
#ifndef QANTAR_STORY_BOOK_H
#define QANTAR_STORY_BOOK_H

#include "base/sounds.h"
#include "story/book_board.h"
#include "story/book_chart.h"
#include "story/book_condition.h"
#include "story/book_picture.h"
#include "story/book_record.h"

// One declared variable.
typedef struct StateVar {
    Str id;
    Where where;
    Value first;
    double min, max; // of numbers, when [bounded]; values are clamped
    bool bounded;
    bool meter; // shown to the player
    Text label;
    Str symbol; // "diamond", "disc", "triangle", "square", "ring"
    Str better; // "more" or "less": the way that is better for the player; empty: more
} StateVar;

// One milestone of the chain of events shown at the bottom of the page.
typedef struct Milestone {
    Str id;
    Where where;
    Text label, hint; // "Price doubles"; shown before it is reached: "2 Jan"
    Date date;        // year 0: none was given
} Milestone;

typedef struct Chapter {
    Str id;
    Where where;
    Text title, summary;
    // Indexes or NONE: defaults for its scenes.
    int place, speaker, picture, at;
    Date date;
    Sound bed; // or SOUND_NONE, of its scenes too
    int start; // node
    bool dark; // there is no signal
} Chapter;

// A paragraph, quotation (starts with "> ") or note ("! ") of a text.
typedef struct Passage {
    Text text;
    Condition when; // shown if it holds; 0: always
} Passage;

// What a choice does to a meter, and why: "she waited nine minutes".
typedef struct ChoiceMove {
    Str id;       // of the meter
    int meter;    // index of the variable, or NONE
    int by;       // 0: the effect moves it, and [because] says why
    Text because; // may be empty
} ChoiceMove;

// The lines of a function in the script.
typedef struct FnLines {
    Where where; // of its first line
    int last;
} FnLines;

typedef struct Choice {
    Str id;
    Where where;
    Text label, why;   // why: shown to the player when the choice is closed
    ChoiceMove *moves; // by id
    int n_moves;
    const FnLines *effect_lines; // may be NULL
    Indexes go;                  // nodes; more than one only with [pick]
    Ids go_ids;                  // as written
    LuaFn pick, effect;
    Condition condition;  // a function, or what data asks beside [needs]
    Indexes needs, gives; // sources
    bool once;
    bool hidden; // hide it when closed, rather than show it as closed
} Choice;

typedef struct Answer {
    Str id;
    Where where;
    Text label, because;
    double credit; // 1 right, 0 wrong, partial in between
} Answer;

typedef enum NodeKind { NODE_SCENE, NODE_CHECK, NODE_BOARD, NODE_ENDING } NodeKind;

// A scene, check, board or ending: the current position of a play. All share one namespace of ids.
typedef struct Node {
    NodeKind kind;
    Str id;
    Where where;
    int chapter;
    int place, speaker, picture, at; // inherited from the chapter if not given; or NONE
    int chart;                       // shown in the place of the picture, or NONE
    Date date;
    Sound bed, sound;  // under it, inherited as the picture is; once when it is entered
    Text title, label; // label: "Meanwhile", shown above the title
    int plate;     // scene: the picture that opens it over the whole window; or NONE
    bool wordless; // its plate has no words
    bool dark;     // there is no signal; also when its chapter says so
    Passage *passages; // text; of a check: the question
    int n_passages;
    Passage *plain; // easy-to-read version of the text, may be empty
    int n_plain;
    Ids facts;
    Choice *choices; // scene
    int n_choices;
    Answer *answers; // check
    int n_answers;
    bool scored;     // check: counts towards the score
    bool leads_on;   // check: an answer leads to [next] at once, as no answer says why
    bool talk;       // check: suggests a class discussion after it
    Text talk_about; // the question for it; may be empty
    Board *board;    // board
    int next;        // check, board: the node after it
    LuaFn effect;    // called on entry
    Indexes gives;
} Node;

typedef struct Rename {
    Str from, to; // node ids, or "source:x", "state:x"
    Str last;     // where the chain of renames from here ends
    Where where;
} Rename;

// One way to play the scenario, chosen on the title page.
typedef struct Edition {
    Str id;
    Where where;
    Text title, summary;        // the summary may be empty
    Text aim, hook, talk, care; // of its lesson plan; each may be empty
    int minutes;                // how long a play of it takes; 0: it does not say
    int start;                  // node
    bool *reach;                // by node: some play of it may come there
} Edition;

typedef struct Book {
    Arena arena;
    Str id, version;
    int api; // of the script language; 0: the scenario does not say
    Where where;
    bool documented; // kind = "documented": the world is locked
    Ids languages;
    struct Translation *translation; // laid over the texts (translation.h), or NULL
    Text title, subtitle, summary, content_note;
    Text author, contact;   // to whom a challenge of the key goes; may be empty
    Text licence;           // may be empty
    Text promise;           // assurance to the player about the content
    int picture;            // of the title page
    Sound bed, sound;       // of the title page
    int place_default_zone; // minutes from UTC, for dates without a place
    int start;         // node; with editions that of the first, if it says no other
    Edition *editions; // none: the scenario is played in one way only
    int n_editions;
    Chapter *chapters;
    int n_chapters;
    Node *nodes;
    int n_nodes;
    Source *sources;
    int n_sources;
    Person *people;
    int n_people;
    Saying *sayings;
    int n_sayings;
    Term *terms;
    int n_terms;
    Place *places;
    int n_places;
    Fact *facts;
    int n_facts;
    Picture *pictures;
    int n_pictures;
    WorldTable *world;
    int n_world;
    Outline *outlines;
    int n_outlines;
    Chart *charts;
    int n_charts;
    StateVar *state;
    int n_state;
    Milestone *chain;
    int n_chain;
    Rename *renames;
    int n_renames;
    BookCondition **conditions; // by condition_of
    int n_conditions;
    Str *files;
    int n_files;             // scripts in the order of reading
    struct BookIndex *index; // for the look-ups below
} Book;

// Each returns an index or NONE. Binary search.
int book_node(const Book *book, Str id);
int book_source(const Book *book, Str id);
int book_state(const Book *book, Str id);
int book_term(const Book *book, Str words); // by id, title or form, ignoring case
int book_fact(const Book *book, Str id);
int book_chain(const Book *book, Str id);
int book_world(const Book *book, Str name);
int book_chart(const Book *book, Str id);
int book_edition(const Book *book, Str id);
// Sets [err], ERR_USAGE: there is no such edition, and which may have been meant. Always false.
bool book_lacks_edition(const Book *book, Str id, Err *err);
bool book_reaches(const Book *book, int edition, int node); // of NONE: everything
int book_first_edition(const Book *book);                   // or NONE
int book_start(const Book *book, int edition); // where a play begins; of NONE: any play
int book_rename(const Book *book, Str from);
int book_node_choice(const Node *node, Str id);
const char *book_node_kind(NodeKind kind); // its word in scripts: "scene"
int book_node_answer(const Node *node, Str id);
// Calls [each] for every text of the book that needs translation; nodes in the order of the script.
void book_texts(const Book *book, void (*each)(void *ctx, const Text *text), void *ctx);

#endif
