// Sample pages of every kind, made by hand: for tests of readers, and to look at real pixels.
#ifndef QANTAR_TESTS_SUPPORT_PAGES_H
#define QANTAR_TESTS_SUPPORT_PAGES_H

#include "page/page.h"

typedef struct Sample {
    const char *name; // also the name of its golden files: "scene", "rail_links"
    const Page *page;
} Sample;

extern const Sample samples[];
extern const int n_samples;
extern const Sample rare_samples[]; // of what few pages have (pages_rare.c)
extern const int n_rare_samples;

const Page *sample(const char *name); // NULL when there is none of that name

#endif
