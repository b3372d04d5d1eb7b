// Rows of a table.
#ifndef QANTAR_LAYOUT_LAYOUT_TABLE_H
#define QANTAR_LAYOUT_LAYOUT_TABLE_H

#include "layout/layout_context.h"

// In the column at the cursor, which moves below them; a line under each.
void layout_table_rows(LayoutContext *lc, const Item *items, int n);

#endif
