// What is kept between sittings: plays and settings, by name, through the store.
#include "page/stack_inner.h"

#include <stdlib.h>
#include <string.h>

// "kazakhstan-2022.autosave"
static Str full_name(Stack *stack, Arena *arena, Str slot)
{
    const Book *book = story_book(stack->story);
    return arena_fmt(arena, STR_FMT "." STR_FMT, STR_ARG(book->id), STR_ARG(slot));
}

static bool store_read(Stack *stack, Str name, Buf *out, Err *err)
{
    const Store *store = &stack->setup.store;
    if (!store->read) return err_set(err, ERR_NO_INPUT, "%s", word(W_NO_STORE).s);
    return store->read(store->ctx, name, out, err);
}

static bool store_write(Stack *stack, Str name, Str bytes, Err *err)
{
    const Store *store = &stack->setup.store;
    if (!store->write) return err_set(err, ERR_IO, "%s", word(W_NO_STORE).s);
    return store->write(store->ctx, name, bytes, err);
}

// The play as it is kept.
static void put_play(Stack *stack, Str name, Buf *bytes)
{
    char now[17] = "";
    if (stack->setup.store.now) stack->setup.store.now(stack->setup.store.ctx, now);
    play_save_labels(stack->play, name, str_of(now));
    play_save(stack->play, bytes);
}

static bool keep_bytes(Stack *stack, Str slot, Str bytes, Err *err)
{
    Arena arena = {0};
    bool done = store_write(stack, full_name(stack, &arena, slot), bytes, err);
    arena_free(&arena);
    return done;
}

bool keep_play(Stack *stack, Str slot, Str name, Err *err)
{
    Buf bytes = {0};
    put_play(stack, name, &bytes);
    bool done = keep_bytes(stack, slot, buf_str(&bytes), err);
    buf_free(&bytes);
    return done;
}

bool keep_autosave(Stack *stack, Err *err)
{
    const PagesSetup *setup = &stack->setup;
    if (!stack->play_changed || (!setup->store.write && !setup->kept)) return true;
    Buf bytes = {0};
    put_play(stack, (Str){0}, &bytes);
    if (setup->kept) setup->kept(setup->kept_ctx, buf_str(&bytes));
    // What could not be written is tried again at the next turn, and at the end of the input.
    bool done =
        !setup->store.write || keep_bytes(stack, STR(AUTOSAVE), buf_str(&bytes), err);
    stack->play_changed = !done;
    buf_free(&bytes);
    return done;
}

bool keep_settings(Stack *stack, Err *err)
{
    if (!stack->settings_changed || !stack->setup.store.write) return true;
    Buf bytes = {0};
    settings_write(&stack->settings, &bytes);
    bool done = store_write(stack, STR("settings"), buf_str(&bytes), err);
    stack->settings_changed = !done;
    buf_free(&bytes);
    return done;
}

void keep_read_settings(Stack *stack)
{
    stack->settings = settings_first();
    Buf bytes = {0};
    Err err = {0};
    if (store_read(stack, STR("settings"), &bytes, &err)) {
        if (!settings_read(buf_str(&bytes), &stack->settings, &stack->note, &err))
            stack_say(stack, word(W_SETTINGS_BROKEN));
    } else if (err.kind != ERR_NO_INPUT) {
        stack_say(stack, str_of(err.text));
    }
    buf_free(&bytes);
}

void keep_previous(Stack *stack)
{
    Arena arena = {0};
    Buf bytes = {0};
    Err missing = {0}, err = {0};
    SaveInfo info = {0};
    // A play in which nothing was done yet must not take the place of one that is worth keeping.
    if (store_read(stack, full_name(stack, &arena, STR(AUTOSAVE)), &bytes, &missing) &&
        !(save_info(buf_str(&bytes), &arena, &info, &missing) && info.turns == 0) &&
        !store_write(
            stack, full_name(stack, &arena, STR(PREVIOUS)), buf_str(&bytes), &err))
        stack_say(stack, str_of(err.text));
    buf_free(&bytes);
    arena_free(&arena);
}

// --- saves, and what was there before them --------------------------------------------------------

typedef bool Take(void *ctx, Str save, Err *err);

// Hands the bytes of a save to [take]; when they are damaged, those that they replaced.
static bool take_save(
    Stack *stack, Str slot, Take *take, void *ctx, bool *before, Err *err)
{
    const Store *store = &stack->setup.store;
    Arena arena = {0};
    Buf bytes = {0};
    Err first = {0}, second = {0};
    Str name = full_name(stack, &arena, slot);
    *before = false;
    bool done =
        store_read(stack, name, &bytes, &first) && take(ctx, buf_str(&bytes), &first);
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

void keep_change(Stack *stack, Play *play, Str notes)
{
    play_close(stack->play);
    stack->play = play;
    stack->play_changed = true;
    stack->logged_turn = -1;
    buf_add(&stack->note, notes);
}

bool keep_load(Stack *stack, Str slot, Err *err)
{
    Loading loading = {.story = stack->story};
    bool before;
    bool done = take_save(stack, slot, take_play, &loading, &before, err);
    if (done && before) stack_say(stack, word(W_SAVE_BEFORE));
    if (done) keep_change(stack, loading.play, buf_str(&loading.notes));
    buf_free(&loading.notes);
    return done;
}

bool keep_take(Stack *stack, Str save, Err *err)
{
    Loading loading = {.story = stack->story};
    bool done = take_play(&loading, save, err);
    if (done) keep_change(stack, loading.play, buf_str(&loading.notes));
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

bool keep_info(Stack *stack, Str slot, Arena *arena, SaveInfo *out, Err *err)
{
    Asking asking = {arena, out};
    bool before;
    return take_save(stack, slot, take_info, &asking, &before, err);
}

bool keep_remove(Stack *stack, Str slot, Err *err)
{
    const Store *store = &stack->setup.store;
    if (!store->remove) return err_set(err, ERR_IO, "%s", word(W_NO_STORE).s);
    Arena arena = {0};
    bool done = store->remove(store->ctx, full_name(stack, &arena, slot), err);
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

int keep_slots(Stack *stack, Arena *arena, Str **slots, Err *err)
{
    *slots = NULL;
    const Store *store = &stack->setup.store;
    Slots found = {.arena = arena, .prefix = full_name(stack, arena, (Str){0})};
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
bool keep_free_slot(Stack *stack, Arena *arena, Str *slot, Err *err)
{
    for (int number = 1;; number++) {
        *slot = arena_fmt(arena, "slot-%d", number);
        Buf bytes = {0};
        Err missing = {0};
        bool taken =
            store_read(stack, full_name(stack, arena, *slot), &bytes, &missing);
        buf_free(&bytes);
        if (taken) continue;
        return missing.kind == ERR_NO_INPUT ||
               err_set(err, missing.kind, "%s", missing.text);
    }
}
