#include "page/keep.h"

#include "page/words.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define SLOTS_MOST  1000 // of one kind; the list would be no list any more
#define UNREAD_MOST 8    // so many that cannot be read: it is not they

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

// Whether something else than [known] is kept under [name]; with [err] when it cannot be read.
static bool is_other(Stack *stack, Str name, Known known, Err *err)
{
    Buf there = {0};
    Err trouble = {0};
    bool read = store_read(stack, name, &there, &trouble);
    bool other =
        read ? str_mark(buf_str(&there)) != known.mark : trouble.kind != ERR_NO_INPUT;
    if (other && !read) err_set(err, trouble.kind, "%s", trouble.text);
    buf_free(&there);
    return other;
}

static bool write_over(
    Stack *stack, Str name, Known known, Str bytes, bool *other, Err *err)
{
    const Store *store = &stack->setup.store;
    *other = false;
    if (store->write && store->write_over)
        return store->write_over(store->ctx, name, known, bytes, other, err);
    if (store->write) *other = is_other(stack, name, known, err);
    return !*other && store_write(stack, name, bytes, err);
}

// "autosave-2": the first number from [first] on under which nothing is kept. Some that cannot be
// read are passed over.
static bool write_free(Stack *stack, const char *prefix, int first, Str bytes,
    Arena *arena, Str *slot, Err *err)
{
    for (int number = first, unread = 0; number < first + SLOTS_MOST; number++) {
        *slot = arena_fmt(arena, "%s-%d", prefix, number);
        bool other;
        Err trouble = {0};
        if (write_over(stack, full_name(stack, arena, *slot), (Known){0}, bytes, &other,
                &trouble))
            return true;
        if (trouble.kind != ERR_NONE && (!other || ++unread == UNREAD_MOST))
            return err_set(err, trouble.kind, "%s", trouble.text);
    }
    return err_set(err, ERR_IO, "%s", word(W_SAVES_FULL).s);
}

static void put_play(Stack *stack, Str name, Buf *out)
{
    char now[17] = "";
    if (stack->setup.store.now) stack->setup.store.now(stack->setup.store.ctx, now);
    play_save_labels(stack->play, name, str_of(now));
    play_save(stack->play, out);
}

bool keep_named(Stack *stack, Str name, Arena *arena, Str *slot, Err *err)
{
    Buf bytes = {0};
    put_play(stack, name, &bytes);
    bool done = write_free(stack, "slot", 1, buf_str(&bytes), arena, slot, err);
    buf_free(&bytes);
    return done;
}

// --- the last turn --------------------------------------------------------------------------------

bool keep_is_autosave(Str slot)
{
    return str_eq(slot, STR(AUTOSAVE)) || str_starts(slot, STR(AUTOSAVE "-"));
}

static void own_slot(Stack *stack, Str slot)
{
    snprintf(stack->own, sizeof stack->own, STR_FMT, STR_ARG(slot));
}

// Another program has written where this one keeps its last turn, or something lies there that
// cannot be read. It stays, and this one goes on beside it.
static bool step_aside(Stack *stack, Str bytes, Arena *arena, Err *err)
{
    Str slot;
    if (!write_free(stack, AUTOSAVE, 2, bytes, arena, &slot, err)) return false;
    own_slot(stack, slot);
    stack_say(stack, word(W_SAVE_ASIDE));
    return true;
}

static bool write_autosave(Stack *stack, Str bytes, Err *err)
{
    Arena arena = {0};
    Str name = full_name(stack, &arena, str_of(stack->own));
    Known wanted = {.mark = str_mark(bytes)};
    Err trouble = {0};
    bool other;
    bool done = write_over(stack, name, stack->known, bytes, &other, &trouble) ||
                (other && step_aside(stack, bytes, &arena, err));
    if (!done && !other) err_set(err, trouble.kind, "%s", trouble.text);
    // A write whose last flush failed has been done all the same.
    if (done || !is_other(stack, name, wanted, NULL)) stack->known = wanted;
    arena_free(&arena);
    return done;
}

// Before it is written: it must not be lost with whoever writes it.
static void tell_kept(Stack *stack, Str bytes)
{
    const PagesSetup *setup = &stack->setup;
    if (setup->kept) setup->kept(setup->kept_ctx, str_of(stack->own), bytes);
}

bool keep_autosave(Stack *stack, Err *err)
{
    const PagesSetup *setup = &stack->setup;
    if (!stack->play_changed || (!setup->store.write && !setup->kept)) return true;
    Buf bytes = {0};
    put_play(stack, (Str){0}, &bytes);
    tell_kept(stack, buf_str(&bytes));
    char slot[PAGE_ARG_MAX];
    memcpy(slot, stack->own, sizeof slot);
    bool done = !setup->store.write || write_autosave(stack, buf_str(&bytes), err);
    if (strcmp(slot, stack->own) != 0) tell_kept(stack, buf_str(&bytes));
    stack->play_changed = !done; // the next turn tries again, and the end of the input
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

// --- saves, and what was there before them --------------------------------------------------------

typedef bool Take(void *ctx, Str save, Err *err);

// Hands the bytes of a save to [take]; when they are damaged, those that they replaced. [known]
// is then what lies there.
static bool take_save(
    Stack *stack, Str slot, Take *take, void *ctx, Known *known, Err *err)
{
    const Store *store = &stack->setup.store;
    Arena arena = {0};
    Buf bytes = {0};
    Err first = {0}, second = {0};
    Str name = full_name(stack, &arena, slot);
    *known = (Known){0};
    bool done = store_read(stack, name, &bytes, &first);
    if (done) known->mark = str_mark(buf_str(&bytes));
    done = done && take(ctx, buf_str(&bytes), &first);
    if (!done && first.kind == ERR_DATA && store->read_before) {
        buf_clear(&bytes);
        done = store->read_before(store->ctx, name, &bytes, &second) &&
               take(ctx, buf_str(&bytes), &second);
        known->broken = done;
    }
    buf_free(&bytes);
    arena_free(&arena);
    return done || err_set(err, first.kind, "%s", first.text);
}

typedef struct Earlier {
    Arena arena;
    Buf bytes;
    int turns;
} Earlier;

static bool take_earlier(void *ctx, Str save, Err *err)
{
    Earlier *earlier = ctx;
    SaveInfo info;
    buf_clear(&earlier->bytes);
    buf_add(&earlier->bytes, save);
    bool fine = save_info(save, &earlier->arena, &info, err);
    earlier->turns = info.turns;
    return fine;
}

// A play in which nothing was done yet does not take the place of one that is worth keeping.
static bool set_aside(Stack *stack, const Earlier *earlier)
{
    Arena arena = {0};
    Err err = {0};
    bool done = earlier->turns == 0 ||
                store_write(stack, full_name(stack, &arena, STR(PREVIOUS)),
                    buf_str(&earlier->bytes), &err);
    if (!done) stack_say(stack, str_of(err.text));
    arena_free(&arena);
    return done;
}

// Of what lies there and was not set aside nothing is known, and so it is not written over.
void keep_previous(Stack *stack)
{
    Earlier earlier = {0};
    Known there = stack->known;
    bool taken = stack->begun;
    if (taken) {
        put_play(stack, (Str){0}, &earlier.bytes);
        earlier.turns = play_turns(stack->play);
    } else {
        taken =
            take_save(stack, str_of(stack->own), take_earlier, &earlier, &there, NULL);
    }
    stack->known = taken && set_aside(stack, &earlier) ? there : (Known){0};
    buf_free(&earlier.bytes);
    arena_free(&earlier.arena);
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

// [known] is what lies in [slot], which [loading] was read from.
static void change_plays(
    Stack *stack, Str slot, const Loading *loading, const Known *known)
{
    bool goes_on = keep_is_autosave(slot);
    if (!goes_on || stack->play_changed) keep_previous(stack);
    if (goes_on) own_slot(stack, slot);
    if (goes_on) stack->known = *known;
    if (known->broken) stack_say(stack, word(W_SAVE_BEFORE));
    keep_change(stack, loading->play, buf_str(&loading->notes));
}

bool keep_load(Stack *stack, Str slot, Err *err)
{
    Loading loading = {.story = stack->story};
    Known known;
    bool done = take_save(stack, slot, take_play, &loading, &known, err);
    if (done) change_plays(stack, slot, &loading, &known);
    buf_free(&loading.notes);
    return done;
}

bool keep_resume(Stack *stack, Err *err)
{
    const PagesSetup *setup = &stack->setup;
    Loading loading = {.story = stack->story};
    bool done = take_play(&loading, setup->resume, err);
    if (done) {
        own_slot(stack, setup->resume_slot);
        stack->known = setup->resume_known;
        keep_change(stack, loading.play, buf_str(&loading.notes));
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

bool keep_info(Stack *stack, Str slot, Arena *arena, SaveInfo *out, Err *err)
{
    Asking asking = {arena, out};
    Known known;
    return take_save(stack, slot, take_info, &asking, &known, err);
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
    slots->items = mem_grow(slots->items, slots->n + 1, sizeof(Str));
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
