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
    bool opening; // the reply to REQUEST_OPEN has not been received
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

// Sends a request and waits for its reply. False with [err].
bool pages_ask(Pages *pages, Request request, Err *err);

#endif
