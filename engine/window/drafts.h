// What was typed into the fields of the page on show that were left without being confirmed.
#ifndef QANTAR_WINDOW_DRAFTS_H
#define QANTAR_WINDOW_DRAFTS_H

#include "layout/layout.h"

#define DRAFTS_MAX 48 // fields; the page of the keys has 33

// Zero it before the first use.
typedef struct Drafts {
    FieldDraft items[DRAFTS_MAX]; // of the buffers below
    Buf actions[DRAFTS_MAX], texts[DRAFTS_MAX];
    int n;
} Drafts;

// Keeps [text] for the field of [action]; of more than DRAFTS_MAX fields the last is forgotten.
void drafts_keep(Drafts *drafts, Str action, Str text);
bool drafts_find(const Drafts *drafts, Str action, Str *text);
void drafts_drop(Drafts *drafts, Str action);
void drafts_clear(Drafts *drafts);
void drafts_free(Drafts *drafts);

#endif
