// A strict little reader of XML's marks: enough to say whether every element is closed.
#ifndef QANTAR_SUPPORT_WELLFORMED_H
#define QANTAR_SUPPORT_WELLFORMED_H

#include "base/str.h"

// Fails the test, with the place, unless [html] is one root of rightly nested elements with quoted
// attributes, whose names are among those that the HTML reader writes, with only known references.
void assert_wellformed(Str html);

#endif
