// What was pasted, as a field of one line takes it.
#ifndef QANTAR_TEXT_PASTED_H
#define QANTAR_TEXT_PASTED_H

#include "base/str.h"

// Appends [raw] as one line: line ends, tabs and spaces of any width as single spaces and none at both
// ends; without control characters, bidirectional ones among them; ill-formed bytes as U+FFFD. Stops
// soon after [max] bytes.
void pasted_line(Str raw, size_t max, Buf *out);

#endif
