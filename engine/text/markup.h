// Inline markup into runs: **strong**, *emphasis*, [words|term-id], \ before a literal character.
#ifndef QANTAR_TEXT_MARKUP_H
#define QANTAR_TEXT_MARKUP_H

#include "base/arena.h"
#include "base/str.h"

#include <stdbool.h>

#define MARKUP_BYTES_MAX 65536 // of one text; the rest is cut with an ellipsis

typedef struct Run {
    Str text; // plain UTF-8, escapes resolved; points into [arena] or the source
    bool strong, emphasis;
    Str term; // glossary id when the run opens one, else empty
} Run;

typedef struct Runs {
    Run *items;
    int n;
} Runs;

// Never fails: unclosed or empty marks are shown as they were typed.
Runs markup_runs(Arena *arena, Str text);
// The words alone: for labels, terminals, speech, counting.
Str markup_plain(Arena *arena, Str text);
// What is wrong in it, as a sentence for an author, or empty: unclosed mark, empty term, ...
Str markup_fault(Arena *arena, Str text);
// The text with a \ before each * [ ] \, so that markup shows it as it is.
Str markup_escape(Arena *arena, Str text);

// The id of the term that [name] finds, or nothing; [words] are what is shown.
typedef Str MarkupTerm(void *ctx, Str words, Str name);
// The text with each [words|name] or [name] as [words|id], or as its words where [find] says nothing.
Str markup_resolve(Arena *arena, Str text, MarkupTerm *find, void *ctx);

#endif
