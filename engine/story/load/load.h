// The loader: runs scenario.lua, whose words fill the book; errors become diagnostics.
#ifndef QANTAR_STORY_LOAD_LOAD_H
#define QANTAR_STORY_LOAD_LOAD_H

#include "story/api.h"
#include "story/sandbox/sandbox_inner.h"

#define INCLUDE_DEPTH 16 // nesting of includes
// Items of one word, ids of one list: pages search them linearly.
#define ITEMS_MAX     4096
#define SAYINGS_MAX   512  // searched for in every word of every page
#define PASSAGES_MAX  1024 // paragraphs of one scene, each a block of its page
#define MINUTES_MAX   600  // of an edition
#define FILE_NAME_MAX 50   // bytes; Lua truncates longer names in its messages
#define LINE_KNOWN    80   // bytes of a text that identify its line in the script
// Bytes after its word in which the line of a text is searched.
#define LINE_SEARCH (32 << 10)

typedef enum RefKind {
    REF_TARGET,
    REF_START,
    REF_PLACE,
    REF_PERSON,
    REF_PICTURE,
    REF_CHAIN,
    REF_OUTLINE,
    REF_CHART,
    REF_SOURCE,
    REF_FACT,
    REF_METER,
    REF_ROW_PLACE, // of a world table: also a region or "*"
    REF_KINDS,
} RefKind;

// A reference to a declaration that may come later.
typedef struct ForwardRef {
    RefKind kind;
    Str id;
    int *slot; // receives the index; may be NULL
    Where where;
    const char *subject; // scene "queue"
    const char *verb;    // "goes to"; NULL: the default of the kind
    const char *field;   // that names it, to find its line; may be NULL
    bool told;           // with another one, that its id is not there
} ForwardRef;

// The newest of the words and fields that the scenario uses.
typedef struct ApiUse {
    int since;
    const char *word, *field; // [field] may be NULL
    Where where;
} ApiUse;

typedef enum UseState { USE_OPEN, USE_FILLED, USE_PLACED } UseState;

// One use of a word in a script. A use never filled (no braces) or never placed (outside any word that
// could contain it) gives a diagnostic.
typedef struct WordUse {
    WordKind kind;
    UseState state;
    Str id;
    Where where;
    // Of a word that declares: 1 + the use of the one in whose braces it seems to stand; 0: none.
    size_t within;
} WordUse;

// Declarations of one kind in order, allocated in the arena of the book.
typedef struct DeclList {
    void **items;
    int n, capacity;
} DeclList;

typedef struct ScriptFile {
    Str name;
    const char *encoding; // of strange_encoding, once [encoding_known]
    bool encoding_known;
    Buf text;     // while it runs, and after that from when it is asked for again
    size_t bytes; // of the text
    int line;     // cache: the last line searched for, and its offset
    size_t offset;
    bool encoding_told;
    int returned; // registry reference of its return value, 0 if none
} ScriptFile;

// Owns all growing arrays, so that errors raised by Lua leak nothing.
typedef struct Loader {
    Sandbox *sandbox;
    Book *book;
    const Host *host;
    Diagnostics *diagnostics;
    DeclList places, people, sayings, terms, facts, sources, pictures, world, chain,
        outlines, charts, editions, chapters, nodes, state, renames, conditions;
    Where api_where; // of the field api
    ForwardRef *refs;
    size_t n_refs, refs_capacity;
    WordUse *uses;
    size_t n_uses, uses_capacity;
    ScriptFile *files;
    int n_files, depth;
    Buf unused;    // the memory of the text of a file that has run, for the next one
    int last_file; // cache: index of the last file found
    Buf joined;    // scratch buffer for joining the lines of a text
    Buf concat;    // and for load_concat
    int layers;    // of all pictures
    ApiUse newest;
    bool has_scenario;
    bool has_start; // it says where the play begins
    bool broken;    // a script ended in an error
    // A condition or field was not read to its end, so what stands in it was not read either.
    bool refused;
    bool partial; // not everything was read: names may be declared in the rest
    // The first file whose value a script asks for and that gives none.
    bool nothing_given, nothing_told;
    Where nothing_where; // of the include
    Str nothing_name;
} Loader;

// A word being read: its table and the struct to fill.
typedef struct ParseContext {
    Loader *loader;
    lua_State *L;
    WordKind kind;
    Str id;
    Where where;
    Str key;          // prefix of the keys of its texts, "scene.queue"
    const char *name; // for messages, scene "queue"
    int table;        // stack index
    void *target;
    struct ParseContext *outer; // of an item: the word that contains it
    // A value by its place has the wrong type: those behind it may be one too early.
    bool shifted;
    bool exchanged; // two values by their places were told to stand in each other's
    const struct Meant
        *meant;        // by field, where it most likely stands; NULL: nothing is odd
    bool numbers_told; // its numbers without names were told
    bool decimal;      // a number of it with a decimal comma was told
    // Of a list of which one entry is not as it should be: its number, and what is wrong with it; 0 and NULL: none.
    int entry;
    const char *fault;
    const char *field;    // that is being read: reports are at its line; NULL: none
    bool misnamed_within; // a word in its braces has such a field
    bool misnamed; // it has a field that is none: what it seems to lack may stand there
    bool names_told;              // that values have names which stand without them
    const ApiField *told_missing; // with the one before it; or NULL
} ParseContext;

// --- load.c -------------------------------------------------------------------------------------
// Runs the scenario and resolves the book; errors are added to the diagnostics.
void load_run(Loader *loader);
void load_free(Loader *loader);
Loader *load_of(lua_State *L); // NULL after loading
// "an" before a word of the script that begins with a vowel, else "a".
const char *load_article(const char *word);
// Allocates an array in the arena of the book, charged to the script.
void *load_alloc(ParseContext *pc, ptrdiff_t count, size_t size);
Str load_str(ParseContext *pc, int index); // a copy of a string, charged
// Concatenates into the arena of the book, zero-terminated. Charged with the next allocation.
Str load_concat(Loader *loader, const Str *parts, int n);
void load_add(DeclList *decls, void *thing);
void load_ref(ParseContext *pc, RefKind kind, Str id, int *slot, const char *verb);
void load_report(const ParseContext *pc, const char *rule, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
// The same at the line of the field.
void load_report_field(const ParseContext *pc, const char *field, const char *rule,
    const char *format, ...) __attribute__((format(printf, 4, 5)));

// The same at the line of the text [value] within the field that is being read.
void load_report_value(const ParseContext *pc, Str value, const char *rule,
    const char *format, ...) __attribute__((format(printf, 4, 5)));

// --- load_declare.c -----------------------------------------------------------------------------
void load_add_words(lua_State *L); // to the table of words on the top of the stack
Where load_where_now(Loader *loader, lua_State *L);    // the current line of the script
Loader *load_open_loader(lua_State *L, WordKind kind); // load_of, raises after loading
// The item (choice, row, ...) at the top of the stack, or NULL; marks it as placed.
const WordUse *load_item(lua_State *L);
// Replaces the item at the top of the stack by its table.
void load_open_item(lua_State *L);

// --- load_files.c ---------------------------------------------------------------------------
ScriptFile *load_find_file(Loader *loader, Str name); // a file already read, or NULL
// Its text, read once more when it has run. Empty if it cannot be.
Str load_script_text(Loader *loader, ScriptFile *file);
// Reads a script and adds it to the files, or adds a diagnostic and returns NULL.
ScriptFile *load_read_script(Loader *loader, Str name, Where where);
// Runs a file and pushes its return value, or nil. An error becomes a diagnostic, and loading continues
// with the next file; only an exceeded budget stops it.
void load_run_script(Loader *loader, lua_State *L, const ScriptFile *file);
// When there are errors: looks for a text that is not closed where it was meant, and puts that in the place of the
// faults that follow from it. Reads the files again. Whether there is one.
bool load_look_again(Loader *loader);
Str load_line(Loader *loader, Where where); // of a script; empty if it cannot be read
// load_raised.c: reports the error at the top of the stack that ended the file, when it was read or when it ran.
void load_report_raised(Loader *loader, lua_State *L, Str file, bool is_syntax);
// Removes "pump.lua:12: " from the start of *message, and returns that location.
Where load_read_where(const Loader *loader, Str *message);
// The function include. A file runs once; later includes return the same value, so that files can
// share locals.
int load_include(lua_State *L);
// What lacks a field may have had it from a file that gives nothing; reports that once. False without such a file.
bool load_report_nothing(Loader *loader);

// --- load_where.c -------------------------------------------------------------------------------
// Where the field stands in the script, with [inner] that field of the table it holds; the place of the word when
// it is not found. For diagnostics alone: it reads on from the word.
Where load_field_where(const ParseContext *pc, Str field, Str inner);
// Where the text stands as a value in the field, or in the word when it has no field of that name; else the place
// of the field.
Where load_value_where(const ParseContext *pc, Str field, Str value);
// Where the braces of the word, or of the field if one is given, hold their value number [n] without a name. The
// first number in them with a decimal comma, 0,5, is *decimal, and the place is its place; {0} if there is none.
Where load_entry_where(const ParseContext *pc, Str field, lua_Integer n, Str *decimal);

// --- load_words.c ---------------------------------------------------------------------------------
// Reads the table at the top of the stack as the declaration of [kind].
void load_word(Loader *loader, lua_State *L, WordKind kind, Str id, Where where);
// Reads the item at the top of the stack into [target].
void load_item_into(ParseContext *outer, const WordUse *item, void *target);

// --- load_fields.c --------------------------------------------------------------------------------
// Reads all fields of the word. Unknown, invalid and missing fields become diagnostics.
void load_fields(ParseContext *pc);
// Calls [each] for every item of [kind] in the table, with the item at the top of the stack.
void load_each_item(ParseContext *pc, WordKind kind,
    void (*each)(ParseContext *pc, const WordUse *item, void *into), void *into);
int load_count_items(ParseContext *pc, WordKind kind);

// --- load_values.c --------------------------------------------------------------------------------

// Length of the list at [index] of the stack; raises if it exceeds the budget.
size_t load_check_length(const ParseContext *pc, int index);

// --- load_state.c ---------------------------------------------------------------------------------
void load_state(ParseContext *pc);   // FIELD_STATE
void load_renamed(ParseContext *pc); // FIELD_RENAMED

// --- load_board.c ---------------------------------------------------------------------------------
void load_card_hours(ParseContext *pc);  // of the card that was read, from its dates
void load_check_board(ParseContext *pc); // what the fields of a board say of each other

// --- load_chart.c ---------------------------------------------------------------------------------
// Checks that a chart's points have the fields that its kind requires.
void load_check_chart(ParseContext *pc);

// --- load_moves.c ---------------------------------------------------------------------------------
// The lines of the function at the top of the stack; NULL if no script has it.
const FnLines *load_fn_lines(ParseContext *pc);

// --- load_text.c ----------------------------------------------------------------------------------
// The script from a line on, LINE_SEARCH bytes of it.
Str load_text_from(const ParseContext *pc, ScriptFile *file, int line);
// The text at the top of the stack, with white space normalised and paragraphs separated by a blank
// line.
Text load_text(ParseContext *pc, const char *name);
// Adds the paragraphs of the text at the top of the stack to the node.
void load_passages(ParseContext *pc, const char *name, Node *node, Condition when);

// --- load_condition.c -----------------------------------------------------------------------------
// Reads the condition at the top of the stack, a function or data; what is wrong in data is reported. False
// if it is neither. [needed]: it is the [needs] of a choice.
bool load_read_condition(ParseContext *pc, Condition *into, bool needed);

// --- resolve.c ------------------------------------------------------------------------------------
// Resolves references to indexes, and moves the declarations into the arrays of the book.
void resolve_book(Loader *loader);

// --- load_api.c -------------------------------------------------------------------------------
#define LOAD_API_HINT " (it may be newer than this Qantar)"
// A use of the word, or with [field] of one of its fields.
void load_api_use(Loader *loader, WordKind word, const char *field, Where where);
void load_api_scan(Loader *loader, const ScriptFile *file); // for uses inside functions
bool load_api_ahead(const Loader *loader); // it is written for a newer Qantar
void load_api_tell(Loader *loader);        // adds the diagnostic, if there is one

#endif
