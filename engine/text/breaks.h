// Where a line may end: Unicode line breaking (UAX 14, Unicode 15) over one paragraph.
#ifndef QANTAR_TEXT_BREAKS_H
#define QANTAR_TEXT_BREAKS_H

#include "base/str.h"

#include <stdbool.h>
#include <stddef.h>

typedef enum Break { BREAK_NO, BREAK_MAY, BREAK_MUST } Break;

// Fills breaks[i], for each byte index i in 0..text.n (so text.n + 1 entries): may a line end
// before byte i? Only first bytes of code points get other than BREAK_NO; breaks[text.n] is
// BREAK_MUST. One rule of ours is added: no line begins with an em dash that follows a space.
void breaks_find(Str text, unsigned char *breaks);

// The same without that rule: what Unicode's LineBreakTest.txt asks for.
void breaks_unicode(Str text, unsigned char *breaks);

// Bytes of the first grapheme cluster of [text] (UAX 29, extended): a letter with its accents, a
// flag, a joined emoji. 0 only when [text] is empty.
size_t grapheme_end(Str text);

// The longest beginning of [text] in whole clusters that has at most [max] bytes.
Str grapheme_cut(Str text, size_t max);

#endif
