// What the parts of resolve.c share: the book being completed, and the end of a message about a name.
#ifndef QANTAR_STORY_LOAD_RESOLVE_INNER_H
#define QANTAR_STORY_LOAD_RESOLVE_INNER_H

#include "story/load/load.h"

#include "story/book_inner.h"

#define RESOLVE_LISTS   16
#define RESOLVE_LACKING 8

typedef struct Resolving {
    Loader *loader;
    Book *book;
    BookIndex *index;
    IdIndex regions;
    int nearest_left, alike_left; // comparisons for hints, and with other references
    // Of each list, how many of its ids are told to be wrong (two alike, or no id): then as many ids seem to lack, and
    // those that were taken for that.
    int wrong_ids[RESOLVE_LISTS];
    Str lacking[RESOLVE_LACKING];
    int n_lacking;
    // The script in which a reference was last looked for, and the offset of a line of it.
    Buf script;
    Str script_name;
    int script_line;
    size_t script_offset;
    Str mark; // of a text, that is looked at
} Resolving;

// The end of a message: "; did you mean "x"?", or nothing.
typedef struct Hint {
    char text[SANDBOX_ID_MAX * 2 + 64];
    int meant; // its index, or NONE
} Hint;

// Whether as many comparisons are left for hints; then they are counted as made.
bool resolve_may_compare(Resolving *r, int n);
Hint resolve_hint(Resolving *r, const IdIndex *index, Str id); // [index] may be NULL
// Whether an id that is not in the list most likely seems to lack because one of its ids is told to be wrong.
bool resolve_follows(Resolving *r, const IdIndex *index, Str id, const Hint *hint);
bool resolve_is_region(const Resolving *r, Str id);

// resolve_where.c
// The line at or behind [where] on which the id stands: in quotation marks, or [named] as a name that is given a value;
// behind the name of the field, if one is given.
Where resolve_where(Resolving *r, Where where, const char *field, Str id, bool named);
// The line at or behind that of a text on which its mark stands.
Where resolve_mark_where(Resolving *r, Where where, Str mark);
// Whether the line gives the name this value: told = nil
bool resolve_gives(Resolving *r, Where where, Str name, Str value);
void resolve_release_script(Resolving *r); // that was read for them

// resolve_renames.c: follows each to its end, and checks it
void resolve_renames(Resolving *r);
// resolve_arrays.c: the arrays of the book, and what is inherited
void resolve_arrays(Resolving *r);
// resolve_map.c: latitudes and longitudes that are exchanged
void resolve_map(Resolving *r);
// resolve_editions.c: where plays begin, what they come to
void resolve_editions(Resolving *r);
void resolve_conditions(Resolving *r); // resolve_conditions.c: what conditions name
// resolve_needs.c: the sources that a choice needs become its [needs]
void resolve_needs(Resolving *r);
// load_moves.c: moves of variables that are no meters
void resolve_moves(Resolving *r);
void resolve_texts(Resolving *r); // resolve_texts.c: checks the marks in every text

#endif
