// The words of the interface as PO files: writes the template for translators, and reads a translation.
#ifndef QANTAR_PAGE_WORDS_PO_H
#define QANTAR_PAGE_WORDS_PO_H

#include "base/po.h"
#include "page/words.h"

// A translation that is being put together; zero-initialise. Its strings lie where the files were read.
typedef struct WordsDraft {
    Str texts[WORDS]; // empty: English
    int translated;
} WordsDraft;

// Adds what [po] translates into [language] and [draft] does not have. Left out, and told with their
// line: words that are not there, of an older English, without a value that the English has, with a value
// that it has not, or without a plural form that the language uses. Fuzzy ones are left out untold.
void words_po_add(
    WordsDraft *draft, const Po *po, Str language, PoFault *fault, void *ctx);
// The table. If less than half is translated, only its dates are used and the rest is English. NULL if it is
// empty.
const Words *words_po_table(const WordsDraft *draft, Str language);
// Appends the template. [po], which may be NULL, is a translation into [language] that is carried over; what
// the English has changed of since is marked fuzzy.
void words_po_template(Buf *out, const Po *po, Str language);

#endif
