// Shared by the files of Pages.
#ifndef QANTAR_PAGE_PAGES_INNER_H
#define QANTAR_PAGE_PAGES_INNER_H

#include "page/autosave.h"
#include "page/pages.h"
#include "page/story_store.h"
#include "page/words_load.h"

#define STEPS_KEPT 20  // actions that a report lists
#define STEP_BYTES 160 // of one of them

struct Pages {
    PagesSetup setup;
    Backend backend;
    bool waits; // a request is out: [asked], or the note after it
    RequestKind asked;
    bool telling; // it is that note: something could not be saved
    bool refused; // how [asked] ended, until it is told: with [why]
    Err why;
    Reply reply;     // the last one, while [unstored]
    bool unstored;   // what it brings is shown and not stored yet
    Buf notes;       // of what could not be stored, until the page says them
    bool full_noted; // full screen was switched while a request is out
    StoryStore story_store;
    Autosave autosave;
    Settings settings;
    WordsChoice words;                   // as the page has them
    Buf settings_known, settings_stored; // as JSON: by the story's side, in the store
    bool settings_newer; // those in the store are of a newer program, and stay
    const Page *page;    // shown now
    Str ahead;           // with it
    Buf report;          // the last that came
    // Of the present request: the caller's id may be part of the page.
    Buf action;
    char time[17];
    // The last actions, the oldest first: where each was taken, and its id.
    char steps[STEPS_KEPT][STEP_BYTES];
    int n_steps;
};

// Stores what the last reply brought and sends a request, unless one is out: then false with [err].
bool pages_send(Pages *pages, Request request, Err *err);

#endif
