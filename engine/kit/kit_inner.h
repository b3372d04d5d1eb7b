// What the sheets of a kit share: the scenario, and its texts as HTML.
#ifndef QANTAR_KIT_KIT_INNER_H
#define QANTAR_KIT_KIT_INNER_H

#include "page/words.h"
#include "plain/html_words.h"
#include "story/play.h"

typedef struct Kit {
    Story *story;
    const Book *book;
    int edition; // or NONE
    Play *play;  // stands at [at]: texts may show values of that place and day
    int at;      // a node
    Arena arena;
    Page page; // for html_words: languages and names
    // page.interface_ is that of what nobody has translated, else that of the interface
    bool untranslated_is_second;
    // For the words of the interface that plain/ writes: the same page, with their language alone.
    Page shell;
    Buf html; // the sheet
    Buf *out; // where what is said goes: mostly the sheet
    Err err;  // the first thing that went wrong
} Kit;

// The texts that follow are those of [node].
void kit_stand(Kit *kit, int node);
bool kit_reaches(const Kit *kit, int node);

// --- words ------------------------------------------------------------------------------------------

void kit_raw(Kit *kit, const char *html);   // our own HTML, as it is
void kit_say(Kit *kit, Word words);         // of the interface; *emphasis* is shown
void kit_say_str(Kit *kit, Str words);      // the same, with values; plain
void kit_tell(Kit *kit, const Text *text);  // of the scenario, with its markup
void kit_label(Kit *kit, const Text *text); // the same as plain words
Str kit_plain(Kit *kit, const Text *text);  // lives as long as the kit
// Each in a [tag], "p".
void kit_paragraphs(Kit *kit, const Text *text, const char *tag);
// Those that are always shown.
void kit_passages(Kit *kit, const Passage *passages, int n);
// "<h2>Care</h2>", with its newline.
void kit_heading(Kit *kit, int level, Word words);
// "[L-02 D-01]" in small: the facts that the text's marks name; nothing without any.
void kit_facts(Kit *kit, const Text *text);
// Calls [each] for every fact that a mark of the text names.
void kit_each_fact(
    const Book *book, Str src, void (*each)(void *ctx, int fact), void *ctx);
Word kit_status_word(Status status);
Word kit_link_word(LinkType type);

// --- what is chosen from the scenario (kit_pick.c) ----------------------------------------------------

#define KIT_ORDER_CARDS 3

// What the exit slip asks; NONE where the scenario has no such thing.
typedef struct KitPick {
    int board; // node
    // Of three different places, in the right order; all or none.
    int cards[KIT_ORDER_CARDS];
    int link, claim; // of that board
    int check;       // node of a scored question, where there is no board
} KitPick;

KitPick kit_pick(const Kit *kit);
int kit_board(const Kit *kit); // node of the first board of the edition, or NONE

// What is not known: claims of boards, and sources, that stand as disputed or unknown at the end.
typedef struct KitOpen {
    const Text *text, *because;
    int node; // whose texts they are, or NONE
    Status status;
} KitOpen;
// At most [max] of them. Returns their number.
int kit_open_points(const Kit *kit, KitOpen *points, int max);

// --- the times of a plan (kit_times.c) --------------------------------------------------------------------

#define KIT_LESSON      45 // minutes
#define KIT_LESSONS_MAX 40

typedef enum KitStep {
    STEP_BEGIN,
    STEP_RECALL,
    STEP_PLAY,
    STEP_STOP,
    STEP_TALK,
    STEP_SLIP
} KitStep;

typedef struct KitTime {
    KitStep step;
    int lesson; // from 0
    int from, to;
} KitTime;

#define KIT_TIMES_MAX (KIT_LESSONS_MAX * 4)

// The steps of as many lessons as [minutes] of play need, the last with time to talk. Returns their number.
int kit_times(int minutes, KitTime *times);

// --- the sheets -------------------------------------------------------------------------------------------

extern const char kit_style[];
void kit_plan(Kit *kit);
void kit_key(Kit *kit);
void kit_slip(Kit *kit);

#endif
