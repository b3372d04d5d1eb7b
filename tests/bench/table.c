#include "bench/table.h"

#include <stdio.h>
#include <stdlib.h>

#define LINE "| %-46s | %10s | %10s | %6s | %-39s | %-14s |\n"

void table_head(void)
{
    printf(
        LINE, "what", "Qantar", "beside it", "ratio", "what stands beside it", "aim");
    printf("|%.48s|%.11s:|%.11s:|%.7s:|%.41s|%.16s|\n",
        "------------------------------------------------", "-----------",
        "-----------", "-------", "-----------------------------------------",
        "----------------");
}

// Three digits that count, or all that stand before the point.
static const char *figure_text(double figure, char out[24])
{
    int places = figure >= 100 ? 0 : figure >= 10 ? 1 : figure >= 0.995 ? 2 : 3;
    if (figure < 0)
        snprintf(out, 24, "%s", "");
    else
        snprintf(out, 24, "%.*f", places, figure);
    return out;
}

void table_row(const Row *row)
{
    char figure[24], beside[24], ratio[24];
    bool both = row->figure >= 0 && row->beside > 0;
    printf(LINE, row->what, figure_text(row->figure, figure),
        figure_text(row->beside, beside),
        figure_text(both ? row->figure / row->beside : NO_FIGURE, ratio),
        row->beside_what ? row->beside_what : "", row->aim ? row->aim : "");
    fflush(stdout);
}

static int compare(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

double median(double *figures, int n)
{
    if (n == 0) return NO_FIGURE;
    qsort(figures, (size_t)n, sizeof *figures, compare);
    return n % 2 ? figures[n / 2] : (figures[n / 2 - 1] + figures[n / 2]) / 2;
}

double percentile_95(double *figures, int n)
{
    if (n == 0) return NO_FIGURE;
    qsort(figures, (size_t)n, sizeof *figures, compare);
    return figures[(n * 95 + 99) / 100 - 1];
}
