#include "tools/replay.h"

#include "base/os.h"
#include "page/pages.h"
#include "page/step.h"
#include "tools/memory_store.h"

#include <stdio.h>
#include <string.h>

#define SHOWN_LINES 8 // of each side of a difference
#define PURPOSE     "## "
#define SEED        "seed "
#define ENDING      ".play"
#define OUT_ENDING  ".out"

typedef struct Replay {
    const ReplaySetup *setup;
    MemoryStore memory;
    PagesSetup pages_setup;
    Pages *pages;
    Arena arena;
    Buf *transcript;
    Buf shown; // the current page as one line of text, for checks
} Replay;

// --- pages ------------------------------------------------------------------------------------------

// Appends the text as compared by checks: one line, single spaces, no stars.
static void add_flat(Str text, Buf *out)
{
    bool gap = false;
    for (size_t i = 0; i < text.n; i++) {
        char c = text.s[i];
        if (c == '*') continue;
        bool blank = c == ' ' || c == '\n';
        if (!blank && gap && out->n > 0) buf_addc(out, ' ');
        if (!blank) buf_addc(out, c);
        gap = blank || (gap && c == '*');
    }
}

static void show_top(Replay *replay)
{
    Buf text = {0};
    replay->setup->show(replay->setup->ctx, pages_now(replay->pages), &text);
    buf_add(replay->transcript, buf_str(&text));
    buf_clear(&replay->shown);
    add_flat(buf_str(&text), &replay->shown);
    buf_free(&text);
}

static bool on_play(const Page *page)
{
    return page->kind == PAGE_SCENE || page->kind == PAGE_CHECK ||
           page->kind == PAGE_BOARD || page->kind == PAGE_ENDING;
}

// A note at the top of a page is shown once and not saved, so reopening here would lose it.
static bool has_note(const Page *page)
{
    return page->n_blocks > 0 && page->blocks[0].kind == BLOCK_NOTE;
}

// A card that is held and an arrow that is opened again are not saved: they are no turn.
static bool in_hand(const Page *page)
{
    return page->kind == PAGE_BOARD && page_action(page, STR("back")) != NULL;
}

static bool reopen(Replay *replay, Err *err)
{
    if (!pages_flush(replay->pages, err)) return false;
    pages_close(replay->pages);
    replay->pages = pages_open(&replay->pages_setup, err);
    return replay->pages && pages_act(replay->pages, STR("resume"), (Str){0}, err);
}

// --- steps ------------------------------------------------------------------------------------------

static bool run_action(Replay *replay, Str line, Err *err)
{
    Step step;
    if (!step_read(&replay->arena, line, &step, err)) return false;
    if (pages_now(replay->pages)->quit)
        return err_set(err, ERR_DATA, "the play was left before this step");
    return pages_act(replay->pages, step.id, step.value, err);
}

static bool run_step(Replay *replay, Str line, Err *err)
{
    buf_addf(replay->transcript, "\n> " STR_FMT "\n\n", STR_ARG(line));
    bool faulty =
        pages_now(replay->pages)->kind == PAGE_ERROR; // has an action "reload"
    bool done;
    if (str_eq(line, STR("save")))
        done = pages_flush(replay->pages, err);
    else if (str_eq(line, STR("reload")) && !faulty)
        done = reopen(replay, err);
    else
        done = run_action(replay, line, err);
    const Page *page = pages_now(replay->pages);
    if (done && replay->setup->reload && on_play(page) && !has_note(page) &&
        !in_hand(page))
        done = reopen(replay, err);
    if (done) show_top(replay);
    return done;
}

// --- checks -----------------------------------------------------------------------------------------

static bool page_has_words(Replay *replay, Str words)
{
    Buf flat = {0};
    add_flat(words, &flat);
    bool holds = replay->shown.s && strstr(replay->shown.s, flat.s ? flat.s : "");
    buf_free(&flat);
    return holds;
}

static bool check_text(Replay *replay, Str words, Err *err)
{
    if (page_has_words(replay, words)) return true;
    return err_set(
        err, ERR_DATA, "\"" STR_FMT "\" does not stand on the page", STR_ARG(words));
}

static bool check_not(Replay *replay, Str words, Err *err)
{
    if (!page_has_words(replay, words)) return true;
    return err_set(err, ERR_DATA, "\"" STR_FMT "\" stands on the page", STR_ARG(words));
}

static bool check_same(Str wanted, Str found, const char *what, Err *err)
{
    if (str_eq(wanted, found)) return true;
    return err_set(err, ERR_DATA, "the %s is \"" STR_FMT "\", not \"" STR_FMT "\"",
        what, STR_ARG(found), STR_ARG(wanted));
}

static bool check_page(Replay *replay, Str kind, Err *err)
{
    Str found = str_of(page_kind_id(pages_now(replay->pages)->kind));
    return check_same(kind, found, "page", err);
}

static bool check_at(Replay *replay, Str node, Err *err)
{
    return check_same(node, pages_now(replay->pages)->node, "node", err);
}

static bool check_status(Replay *replay, Str status, Err *err)
{
    Str found = pages_now(replay->pages)->ended ? STR("ended") : STR("playing");
    return check_same(status, found, "status", err);
}

static bool check_meter(Replay *replay, Str words, Err *err)
{
    const Page *page = pages_now(replay->pages);
    size_t end = str_find(words, ' ');
    Str id = str_cut(words, 0, end), value = str_trim(str_from(words, end));
    for (int i = 0; i < page->n_blocks; i++) {
        const Block *block = &page->blocks[i];
        if (block->kind != BLOCK_METER || !str_eq(block->id, id)) continue;
        Str found = arena_fmt(&replay->arena, "%d", meter_value(block));
        return check_same(value, found, "meter", err);
    }
    return err_set(
        err, ERR_DATA, "there is no meter \"" STR_FMT "\" here", STR_ARG(id));
}

static const struct {
    const char *word;
    bool (*check)(Replay *replay, Str rest, Err *err);
} checks[] = {
    {"text: ", check_text},
    {"not: ", check_not},
    {"page: ", check_page},
    {"at: ", check_at},
    {"meter: ", check_meter},
    {"status: ", check_status},
};

static bool run_line(Replay *replay, Str line, Err *err)
{
    for (int i = 0; i < COUNT_OF(checks); i++) {
        Str word = str_of(checks[i].word);
        if (str_starts(line, word))
            return checks[i].check(replay, str_trim(str_from(line, word.n)), err);
    }
    return run_step(replay, line, err);
}

// --- a whole play -----------------------------------------------------------------------------------

// The first two lines: the description and the seed.
static bool read_head(Str *rest, uint64_t *seed, Err *err)
{
    Str purpose = {0}, line = {0};
    str_split(rest, '\n', &purpose);
    if (!str_starts(purpose, STR(PURPOSE)))
        return err_set(
            err, ERR_DATA, "1: the first line says what the play is for: ## ...");
    str_split(rest, '\n', &line);
    line = str_trim(line);
    if (!str_starts(line, STR(SEED)))
        return err_set(err, ERR_DATA, "2: the second line is the seed: seed 7");
    return str_number(str_from(line, sizeof SEED - 1), UINT64_MAX, seed) ||
           err_set(err, ERR_DATA, "2: a seed is a number: seed 7");
}

// The transcript comes back from the process that plays in one message.
static bool transcript_fits(const Replay *replay, Err *err)
{
    return replay->transcript->n <= REPLAY_TRANSCRIPT_MAX ||
           err_set(err, ERR_DATA, "the transcript grows over the %d bytes it may have",
               REPLAY_TRANSCRIPT_MAX);
}

static bool run_lines(Replay *replay, Str rest, Err *err)
{
    Str line;
    for (int number = 3; str_split(&rest, '\n', &line); number++) {
        line = str_trim(line);
        if (line.n == 0 || line.s[0] == '#') continue;
        const Host *host = &replay->setup->host;
        host_beat(host);
        if (run_line(replay, line, err) && transcript_fits(replay, err)) continue;
        err_prefix(err, arena_fmt(&replay->arena, "%d", number).s);
        return false;
    }
    return true;
}

static bool run_play(Replay *replay, Str text, Err *err)
{
    replay->pages_setup = (PagesSetup){
        .host = replay->setup->host, .store = memory_store_of(&replay->memory)};
    if (!read_head(&text, &replay->pages_setup.seed, err)) return false;
    replay->pages = pages_open(&replay->pages_setup, err);
    if (!replay->pages) return false;
    show_top(replay);
    return run_lines(replay, text, err);
}

bool replay_play(
    Str text, const char *name, const ReplaySetup *setup, Buf *transcript, Err *err)
{
    Replay replay = {.setup = setup, .transcript = transcript};
    Err trouble = {0};
    bool done = run_play(&replay, text, &trouble);
    if (!done) err_set(err, ERR_DATA, "%s:%s", name, trouble.text);
    pages_close(replay.pages);
    memory_store_free(&replay.memory);
    buf_free(&replay.shown);
    arena_free(&replay.arena);
    return done;
}

// --- comparing --------------------------------------------------------------------------------------

static Str first_line(Str text) { return str_cut(text, 0, str_find(text, '\n')); }

static void report_side(const char *mark, Str text, Buf *report)
{
    Str line;
    for (int i = 0; i < SHOWN_LINES && str_split(&text, '\n', &line); i++)
        buf_addf(report, "%s" STR_FMT "\n", mark, STR_ARG(line));
    if (text.n > 0) buf_addf(report, "%s...\n", mark);
}

static bool same(const char *path, Str expected, Str actual, Buf *report)
{
    if (str_eq(expected, actual)) return true;
    int line = 1;
    while (expected.n > 0 && actual.n > 0 &&
           str_eq(first_line(expected), first_line(actual))) {
        size_t next = first_line(expected).n + 1;
        expected = str_from(expected, next);
        actual = str_from(actual, next);
        line++;
    }
    buf_addf(report, "%s: the play differs from line %d on:\n", path, line);
    report_side("  recorded | ", expected, report);
    report_side("  now      | ", actual, report);
    return false;
}

// No backup and no atomic replacement: the file is under version control.
static bool write_out(const char *path, Str text, Err *err)
{
    FILE *file = fopen(path, "wb");
    if (!file) return err_set(err, ERR_IO, "cannot write \"%s\"", path);
    bool done = os_write_stream(file, text, err);
    return fclose(file) == 0 && done;
}

static bool settle(
    const char *out_path, Str transcript, bool bless, Buf *report, Err *err)
{
    if (bless) return write_out(out_path, transcript, err);
    Buf recorded = {0};
    if (!os_is_file(out_path))
        return err_set(err, ERR_NO_INPUT,
            "there is no \"%s\" to compare with; replay --bless writes it", out_path);
    bool done = os_read(out_path, &recorded, err) &&
                same(out_path, buf_str(&recorded), transcript, report);
    buf_free(&recorded);
    return done;
}

bool replay_file(
    const char *path, const ReplaySetup *setup, bool bless, Buf *report, Err *err)
{
    Buf text = {0}, transcript = {0}, out_path = {0};
    Str name = str_of(path), ending = STR(ENDING);
    if (str_has_ending(name, ending)) name = str_cut(name, 0, name.n - ending.n);
    buf_addf(&out_path, STR_FMT OUT_ENDING, STR_ARG(name));
    bool done = os_read(path, &text, err) &&
                (setup->play ? setup->play : replay_play)(
                    buf_str(&text), path, setup, &transcript, err) &&
                settle(out_path.s, buf_str(&transcript), bless, report, err);
    buf_free(&text);
    buf_free(&transcript);
    buf_free(&out_path);
    return done;
}
