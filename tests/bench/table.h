// The rows of the table that the programs here print together, and the figures in them.
#ifndef QANTAR_TESTS_BENCH_TABLE_H
#define QANTAR_TESTS_BENCH_TABLE_H

#include <stdbool.h>

#define NO_FIGURE (-1.0)

// "what | figure | beside | ratio | aim". [beside] may be NO_FIGURE, [beside_what] and [aim] NULL.
typedef struct Row {
    const char *what;
    double figure, beside;
    const char *beside_what, *aim;
} Row;

void table_head(void);
void table_row(const Row *row);

// Both sort the figures; NO_FIGURE of none. The second is one that 95 of 100 do not exceed.
double median(double *figures, int n);
double percentile_95(double *figures, int n);

#endif
