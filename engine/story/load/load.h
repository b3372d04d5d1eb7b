// Reading a scenario: scenario.lua runs, its words fill the book, what is wrong becomes diagnostics.
#ifndef QANTAR_STORY_LOAD_LOAD_H
#define QANTAR_STORY_LOAD_LOAD_H

#include "story/api.h"
#include "story/sandbox/sandbox_inner.h"

#define INCLUDE_DEPTH 16 // files that include files
// Items of one word, ids of one list: pages look through them often.
#define ITEMS_MAX     4096
#define SAYINGS_MAX   512  // names that are looked for in all words of every page
#define PASSAGES_MAX  1024 // paragraphs of one scene: each is a block of its page
#define FILE_NAME_MAX 50   // bytes; Lua cuts longer names in its messages
#define LINE_KNOWN    80   // bytes by which the line of a text is known
// Bytes behind its word in which the line of a text is looked for.
#define LINE_SEARCH (32 << 10)

typedef enum RefKind {
    REF_TARGET,
    REF_START,
    REF_PLACE,
    REF_PERSON,
    REF_PICTURE,
    REF_CHAIN,
    REF_OUTLINE,
    REF_SOURCE,
    REF_FACT,
    REF_ROW_PLACE, // of a world table: a region or "*" will do too
    REF_KINDS,
} RefKind;

// An id that stands for something declared elsewhere, perhaps later.
typedef struct ForwardRef {
    RefKind kind;
    Str id;
    int *slot; // takes the index; may be NULL
    Where where;
    const char *subject; // scene "queue"
    const char *verb;    // "goes to"; NULL: as the kind has it
} ForwardRef;

typedef enum UseState { USE_OPEN, USE_FILLED, USE_PLACED } UseState;

// One use of a word in a script: what is never filled or never placed is a diagnostic.
typedef struct WordUse {
    WordKind kind;
    UseState state;
    Str id;
    Where where;
} WordUse;

// Declared things of one kind, in order; each in the arena of the book.
typedef struct DeclList {
    void **items;
    int n, capacity;
} DeclList;

typedef struct ScriptFile {
    Str name;
    Buf text;
    int line; // a line that was looked for, and where it begins
    size_t offset;
    int returned; // what it returned, in Lua's registry; 0 while it has returned nothing
} ScriptFile;

// All growing arrays belong to the loader and outlive whatever Lua raises.
typedef struct Loader {
    Sandbox *sandbox;
    Book *book;
    const Host *host;
    Diagnostics *diagnostics;
    DeclList places, people, sayings, terms, facts, sources, pictures, world, chain,
        outlines, charts, chapters, nodes, state, renames;
    ForwardRef *refs;
    size_t n_refs, refs_capacity;
    WordUse *uses;
    size_t n_uses, uses_capacity;
    ScriptFile *files;
    int n_files, depth;
    int last_file; // index of the file that was asked for last
    Buf joined;    // a text whose lines are put together
    bool has_scenario;
    bool broken;  // a script ended in an error, half-way
    bool partial; // not all was read: what seems undeclared may stand in the rest
} Loader;

// One word in the course of being read: its table, and the struct that it fills.
typedef struct ParseContext {
    Loader *loader;
    lua_State *L;
    WordKind kind;
    Str id;
    Where where;
    Str key;          // prefix of the keys of its texts, "scene.queue"
    const char *name; // for sentences, scene "queue"
    int table;        // on the stack
    void *target;
    const struct ParseContext *outer; // of an item: the word it stands in
} ParseContext;

// --- load.c -------------------------------------------------------------------------------------
// Runs the script; diagnostics tell how it went.
void load_run(Loader *loader);
void load_add_words(lua_State *L); // to the table of words on the top of the stack
void load_free(Loader *loader);
Loader *load_of(lua_State *L); // NULL when the reading is over
// The item (choice, row, ...) at the top of the stack, or NULL when it is none; marks it used.
const WordUse *load_item(lua_State *L);
// Replaces the item at the top of the stack by its table.
void load_open_item(lua_State *L);
// An array in the arena of the book, charged.
void *load_alloc(ParseContext *pc, ptrdiff_t count, size_t size);
Str load_str(ParseContext *pc, int index); // a copy of a text, charged
// All parts in a row, closed by a zero, in the arena of the book; charged with what is kept next.
Str load_concat(Loader *loader, const Str *parts, int n);
void load_add(DeclList *decls, void *thing);
void load_ref(ParseContext *pc, RefKind kind, Str id, int *slot, const char *verb);
void load_report(const ParseContext *pc, const char *rule, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

Where load_where_now(Loader *loader, lua_State *L); // the line of the script that runs
Loader *load_open_loader(lua_State *L, WordKind kind); // for a word that declares

// --- load_files.c ---------------------------------------------------------------------------
ScriptFile *load_find_file(Loader *loader, Str name); // one that was read, or NULL
// Reads the text of a script and lists it among the files, or adds a diagnostic and returns NULL.
ScriptFile *load_read_script(Loader *loader, Str name, Where where);
// Runs a file; leaves what it returns, or nil. What goes wrong is a diagnostic, and the files that
// come after it are still read; only a limit that was passed ends it all.
void load_run_script(Loader *loader, lua_State *L, const ScriptFile *file);
// Takes "pump.lua:12: " from the front of a message of Lua.
Where load_read_where(const Loader *loader, Str *message);
// The word include. A file runs once; one that returned something gives it again, so that files
// can share what is local to another.
int load_include(lua_State *L);

// --- load_words.c ---------------------------------------------------------------------------------
// Reads the table at the top of the stack as the declaration of [kind].
void load_word(Loader *loader, lua_State *L, WordKind kind, Str id, Where where);
// Reads the item on the top of the stack into [target].
void load_item_into(ParseContext *outer, const WordUse *item, void *target);

// --- load_fields.c --------------------------------------------------------------------------------
// Reads all fields of the word; unknown ones, wrong ones and missing ones are diagnostics.
void load_fields(ParseContext *pc);
// Calls [each] with every item of [kind] in the table, the item on the top of the stack.
void load_each_item(ParseContext *pc, WordKind kind,
    void (*each)(ParseContext *pc, const WordUse *item, void *into), void *into);
int load_count_items(ParseContext *pc, WordKind kind);
// How many items the table at [index] of the stack lists; raises when they are too many.
size_t load_check_length(const ParseContext *pc, int index);

// --- load_state.c ---------------------------------------------------------------------------------
void load_state(ParseContext *pc);   // FIELD_STATE
void load_renamed(ParseContext *pc); // FIELD_RENAMED

// --- load_chart.c ---------------------------------------------------------------------------------
// What a chart's points must have, by its kind.
void load_check_chart(ParseContext *pc);

// --- load_text.c ----------------------------------------------------------------------------------
// The text at the top of the stack, paragraphs parted by a blank line.
Text load_text(ParseContext *pc, const char *name);
// Adds the paragraphs of the text at the top of the stack to the node.
void load_passages(ParseContext *pc, const char *name, Node *node, LuaFn when);

// --- resolve.c ------------------------------------------------------------------------------------
// Finds what the refs mean and lays the things out as the book's arrays.
void resolve_book(Loader *loader);

#endif
