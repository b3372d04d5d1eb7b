// What is kept between sittings: plays and settings, by name, through the store.
#include "page/pages_inner.h"

#include <stdlib.h>
#include <string.h>

// "kazakhstan-2022.autosave"
static Str full_name(Pages *pages, Arena *arena, Str slot)
{
    const Book *book = story_book(pages->story);
    return arena_fmt(arena, STR_FMT "." STR_FMT, STR_ARG(book->id), STR_ARG(slot));
}

static bool store_read(Pages *pages, Str name, Buf *out, Err *err)
{
    const Store *store = &pages->setup.store;
    if (!store->read) return err_set(err, ERR_NO_INPUT, "%s", word(W_NO_STORE).s);
    return store->read(store->ctx, name, out, err);
}

static bool store_write(Pages *pages, Str name, Str bytes, Err *err)
{
    const Store *store = &pages->setup.store;
    if (!store->write) return err_set(err, ERR_IO, "%s", word(W_NO_STORE).s);
    return store->write(store->ctx, name, bytes, err);
}

bool keep_play(Pages *pages, Str slot, Str name, Err *err)
{
    Arena arena = {0};
    char now[17] = "";
    if (pages->setup.store.now) pages->setup.store.now(pages->setup.store.ctx, now);
    play_save_labels(pages->play, name, str_of(now));
    Buf bytes = {0};
    play_save(pages->play, &bytes);
    bool done =
        store_write(pages, full_name(pages, &arena, slot), buf_str(&bytes), err);
    buf_free(&bytes);
    arena_free(&arena);
    return done;
}

bool keep_autosave(Pages *pages, Err *err)
{
    if (!pages->play_changed || !pages->setup.store.write) return true;
    pages->play_changed = !keep_play(pages, STR(AUTOSAVE), (Str){0}, err);
    return !pages
                ->play_changed; // else the next turn tries again, and the end of the input
}

bool keep_settings(Pages *pages, Err *err)
{
    if (!pages->settings_changed || !pages->setup.store.write) return true;
    Buf bytes = {0};
    settings_write(&pages->settings, &bytes);
    bool done = store_write(pages, STR("settings"), buf_str(&bytes), err);
    pages->settings_changed = !done;
    buf_free(&bytes);
    return done;
}

void keep_read_settings(Pages *pages)
{
    pages->settings = settings_first();
    Buf bytes = {0};
    Err err = {0};
    if (store_read(pages, STR("settings"), &bytes, &err)) {
        if (!settings_read(buf_str(&bytes), &pages->settings, &pages->note, &err))
            pages_say(pages, word(W_SETTINGS_BROKEN));
    } else if (err.kind != ERR_NO_INPUT) {
        pages_say(pages, str_of(err.text));
    }
    buf_free(&bytes);
}

void keep_previous(Pages *pages)
{
    Arena arena = {0};
    Buf bytes = {0};
    Err missing = {0}, err = {0};
    SaveInfo info = {0};
    // A play in which nothing was done yet must not take the place of one that is worth keeping.
    if (store_read(pages, full_name(pages, &arena, STR(AUTOSAVE)), &bytes, &missing) &&
        !(save_info(buf_str(&bytes), &arena, &info, &missing) && info.turns == 0) &&
        !store_write(
            pages, full_name(pages, &arena, STR(PREVIOUS)), buf_str(&bytes), &err))
        pages_say(pages, str_of(err.text));
    buf_free(&bytes);
    arena_free(&arena);
}

// --- saves, and what was there before them --------------------------------------------------------

typedef bool Take(void *ctx, Str save, Err *err);

// Hands the bytes of a save to [take]; when they are damaged, those that they replaced.
static bool take_save(
    Pages *pages, Str slot, Take *take, void *ctx, bool *before, Err *err)
{
    const Store *store = &pages->setup.store;
    Arena arena = {0};
    Buf bytes = {0};
    Err first = {0}, second = {0};
    Str name = full_name(pages, &arena, slot);
    *before = false;
    bool done =
        store_read(pages, name, &bytes, &first) && take(ctx, buf_str(&bytes), &first);
    if (!done && first.kind == ERR_DATA && store->read_before) {
        buf_clear(&bytes);
        done = store->read_before(store->ctx, name, &bytes, &second) &&
               take(ctx, buf_str(&bytes), &second);
        *before = done;
    }
    buf_free(&bytes);
    arena_free(&arena);
    return done || err_set(err, first.kind, "%s", first.text);
}

typedef struct Loading {
    Story *story;
    Play *play;
    Buf notes;
} Loading;

static bool take_play(void *ctx, Str save, Err *err)
{
    Loading *loading = ctx;
    buf_clear(&loading->notes);
    loading->play = play_load(loading->story, save, &loading->notes, err);
    return loading->play != NULL;
}

bool keep_load(Pages *pages, Str slot, Err *err)
{
    Loading loading = {.story = pages->story};
    bool before;
    bool done = take_save(pages, slot, take_play, &loading, &before, err);
    if (done) {
        play_close(pages->play);
        pages->play = loading.play;
        pages->play_changed = true;
        pages->logged_turn = -1;
        if (before) pages_say(pages, word(W_SAVE_BEFORE));
        buf_add(&pages->note, buf_str(&loading.notes));
    }
    buf_free(&loading.notes);
    return done;
}

typedef struct Asking {
    Arena *arena;
    SaveInfo *out;
} Asking;

static bool take_info(void *ctx, Str save, Err *err)
{
    Asking *asking = ctx;
    return save_info(save, asking->arena, asking->out, err);
}

bool keep_info(Pages *pages, Str slot, Arena *arena, SaveInfo *out, Err *err)
{
    Asking asking = {arena, out};
    bool before;
    return take_save(pages, slot, take_info, &asking, &before, err);
}

bool keep_remove(Pages *pages, Str slot, Err *err)
{
    const Store *store = &pages->setup.store;
    if (!store->remove) return err_set(err, ERR_IO, "%s", word(W_NO_STORE).s);
    Arena arena = {0};
    bool done = store->remove(store->ctx, full_name(pages, &arena, slot), err);
    arena_free(&arena);
    return done;
}

// --- the list of slots ----------------------------------------------------------------------------

typedef struct Slots {
    Arena *arena;
    Str prefix; // "kazakhstan-2022."
    Str *items;
    int n;
} Slots;

static void take_slot(void *ctx, Str name)
{
    Slots *slots = ctx;
    if (!str_starts(name, slots->prefix)) return;
    slots->items = mem_grow(slots->items, (size_t)slots->n + 1, sizeof(Str));
    slots->items[slots->n++] = arena_str(slots->arena, str_from(name, slots->prefix.n));
}

static int by_name(const void *a, const void *b)
{
    return str_cmp(*(const Str *)a, *(const Str *)b);
}

int keep_slots(Pages *pages, Arena *arena, Str **slots, Err *err)
{
    *slots = NULL;
    const Store *store = &pages->setup.store;
    Slots found = {.arena = arena, .prefix = full_name(pages, arena, (Str){0})};
    if (!store->list) return 0;
    if (!store->list(store->ctx, take_slot, &found, err)) found.n = 0;
    if (found.n > 0) {
        qsort(found.items, (size_t)found.n, sizeof(Str), by_name);
        *slots = arena_copy(arena, found.items, (size_t)found.n * sizeof(Str));
    }
    free(found.items);
    return found.n;
}

// Asks for each slot in turn: a list that fails or is missing must not cost an older save.
bool keep_free_slot(Pages *pages, Arena *arena, Str *slot, Err *err)
{
    for (int number = 1;; number++) {
        *slot = arena_fmt(arena, "slot-%d", number);
        Buf bytes = {0};
        Err missing = {0};
        bool taken =
            store_read(pages, full_name(pages, arena, *slot), &bytes, &missing);
        buf_free(&bytes);
        if (taken) continue;
        return missing.kind == ERR_NO_INPUT ||
               err_set(err, missing.kind, "%s", missing.text);
    }
}
