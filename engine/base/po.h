// Reads and writes PO files, the format for translators.
#ifndef QANTAR_BASE_PO_H
#define QANTAR_BASE_PO_H

#include "base/arena.h"
#include "base/plural.h"
#include "base/str.h"

#include <stdbool.h>

#define PO_BYTES_MAX   (8u << 20) // of a file
#define PO_ENTRIES_MAX 100000
#define PO_TEXT_MAX    65536 // bytes of one string
#define PO_FAULTS_MAX  20    // reported for one file

// Strings are unescaped UTF-8.
typedef struct PoEntry {
    Str context, id, plural; // msgctxt, msgid, msgid_plural; empty: none
    Str texts[PLURALS];      // msgstr, or msgstr[0] and on; empty: not translated
    int n_texts;
    Str comments;  // "#." (for the translator), a line each
    Str notes;     // "# " (the translator's own), a line each
    Str place;     // "#:" (where the text stands)
    bool fuzzy;    // "#, fuzzy": not to be used until somebody has looked at it
    int line;      // of its msgid, from 1
    int text_line; // of its msgstr
} PoEntry;

typedef struct Po {
    PoEntry *entries; // without the header, in the order of the file
    int n;
    Str language;     // of the header, with hyphens: "ru", "pt-BR"; may be empty
    Str plural_forms; // of the header, as written: it is never evaluated (base/plural.h)
    Str header;       // all of it, a line each; empty: the file has none
    Str header_notes; // "# " above it, a line each
    int *sorted;      // positions by context, id and line
} Po;

// [sentence] has no line number and no full stop.
typedef void PoFault(void *ctx, int line, const char *sentence);

// Reads what can be read; an entry with a fault is left out. True if there are no faults. All results are in
// [arena]. [fault] may be NULL.
bool po_read(Arena *arena, Str bytes, Po *out, PoFault *fault, void *ctx);
// The first entry with the context, or NULL. Fuzzy ones count.
const PoEntry *po_find(const Po *po, Str context);

// The one that has [id] too; without one, the first with the context, or NULL.
const PoEntry *po_find_text(const Po *po, Str context, Str id);

// Appends a header for a template ([language] empty) or a translation. Of [old], which may be NULL, its lines and
// notes are kept (the translator, the date) but for the language.
void po_write_header(Buf *out, Str project, Str language, const Po *old);
// Appends an entry with an empty line before it: comments, place, flag and strings.
void po_write(Buf *out, const PoEntry *entry);

#endif
