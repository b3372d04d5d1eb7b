#include "page/slots.h"

#include "base/ascii.h"
#include "page/words.h"

#include <limits.h>
#include <stdio.h>
#include <stdlib.h>

// "kazakhstan-2022.autosave"
static Str full_name(Stack *stack, Arena *arena, Str slot)
{
    const Book *book = story_book(stack->story);
    return arena_fmt(arena, STR_FMT "." STR_FMT, STR_ARG(book->id), STR_ARG(slot));
}

bool slots_add(Stack *stack, Str name, Arena *arena, Str *slot, Err *err)
{
    Buf bytes = {0}, full = {0};
    play_save_labels(stack->play, name, str_of(stack->now));
    play_save(stack->play, &bytes);
    StoreCall call = {STORE_WRITE_NEW, .name = full_name(stack, arena, STR(STORE_SLOT)),
        .bytes = buf_str(&bytes)};
    bool done = store_call(&stack->setup.store, &call, &full, err);
    *slot = arena_str(arena, store_slot_of(buf_str(&full)));
    buf_free(&full);
    buf_free(&bytes);
    return done;
}

bool slots_remove(Stack *stack, Str slot, Err *err)
{
    Arena arena = {0};
    StoreCall call = {STORE_REMOVE, .name = full_name(stack, &arena, slot)};
    bool done = store_call(&stack->setup.store, &call, NULL, err);
    arena_free(&arena);
    return done;
}

// --- reading ------------------------------------------------------------------------------------

typedef bool ReadSave(void *ctx, Str save, Err *err);

// Hands the bytes of a save to [read]; when they are damaged, those that they replaced, and then
// sets *backup.
static bool read_slot(
    Stack *stack, Str slot, ReadSave *read, void *ctx, bool *backup, Err *err)
{
    Arena arena = {0};
    Buf bytes = {0};
    Err trouble = {0};
    StoreCall call = {STORE_READ, .name = full_name(stack, &arena, slot)};
    *backup = false;
    bool done = store_call(&stack->setup.store, &call, &bytes, &trouble) &&
                read(ctx, buf_str(&bytes), &trouble);
    if (!done && trouble.kind == ERR_DATA && !save_is_newer(buf_str(&bytes))) {
        buf_clear(&bytes);
        call.op = STORE_READ_BACKUP;
        done = store_call(&stack->setup.store, &call, &bytes, NULL) &&
               read(ctx, buf_str(&bytes), NULL);
        *backup = done;
    }
    buf_free(&bytes);
    arena_free(&arena);
    return done || err_set(err, trouble.kind, "%s", trouble.text);
}

typedef struct InfoReading {
    Arena *arena;
    SaveInfo *out;
} InfoReading;

static bool read_info(void *ctx, Str save, Err *err)
{
    const InfoReading *reading = ctx;
    return save_info(save, reading->arena, reading->out, err);
}

bool slots_info(Stack *stack, Str slot, Arena *arena, SaveInfo *out, Err *err)
{
    InfoReading reading = {arena, out};
    bool backup;
    return read_slot(stack, slot, read_info, &reading, &backup, err);
}

typedef struct PlayReading {
    Story *story;
    Play *play;
    Buf notes;
} PlayReading;

static bool read_play(void *ctx, Str save, Err *err)
{
    PlayReading *reading = ctx;
    buf_clear(&reading->notes);
    reading->play = play_load(reading->story, save, &reading->notes, err);
    return reading->play != NULL;
}

Play *slots_read(Stack *stack, Str slot)
{
    PlayReading reading = {.story = stack->story};
    bool backup;
    read_slot(stack, slot, read_play, &reading, &backup, NULL);
    buf_free(&reading.notes);
    return reading.play;
}

bool slots_load(Stack *stack, Str slot, Err *err)
{
    PlayReading reading = {.story = stack->story};
    bool backup;
    bool done = read_slot(stack, slot, read_play, &reading, &backup, err);
    if (done) {
        PlayChange change = store_is_autosave(slot) ? PLAY_CONTINUED : PLAY_REPLACED;
        snprintf(stack->continued, sizeof stack->continued, STR_FMT, STR_ARG(slot));
        if (backup) stack_say(stack, word(W_SAVE_BEFORE));
        stack_change_play(stack, reading.play, change, buf_str(&reading.notes));
    }
    buf_free(&reading.notes);
    return done;
}

// --- the list -----------------------------------------------------------------------------------

// "slot" and 12 of "slot-12"; no number is 0.
static Str split_number(Str slot, uint64_t *number)
{
    size_t end = slot.n;
    while (end > 0 && ascii_is_digit(slot.s[end - 1]))
        end--;
    bool numbered = end > 0 && slot.s[end - 1] == '-' &&
                    str_number(str_from(slot, end), UINT32_MAX, number);
    if (!numbered) *number = 0;
    return numbered ? str_cut(slot, 0, end - 1) : slot;
}

// By name and number, not by time: a clock that was wrong hides nothing.
static int by_name(const void *a, const void *b)
{
    uint64_t one, other;
    Str name = split_number(((const Slot *)a)->name, &one);
    int order = str_cmp(name, split_number(((const Slot *)b)->name, &other));
    return order != 0 ? order : (one > other) - (one < other);
}

int slots_list(Stack *stack, Arena *arena, Slot **slots, Err *err)
{
    const Store *store = &stack->setup.store;
    Buf names = {0};
    int n = 0;
    bool done = store_can(store, STORE_LIST) &&
                store_call(store, &(StoreCall){.op = STORE_LIST}, &names, err);
    Str prefix = full_name(stack, arena, (Str){0});
    Str rest = arena_str(arena, buf_str(&names)), name, shown;
    *slots =
        arena_array(arena, Slot, done ? (ptrdiff_t)(rest.n / (prefix.n + 1) + 1) : 1);
    while (done && str_split(&rest, '\n', &shown))
        if (str_split(&shown, '\t', &name) && name.n > prefix.n &&
            str_starts(name, prefix))
            (*slots)[n++] = (Slot){str_from(name, prefix.n), shown};
    if (n > 0) qsort(*slots, (size_t)n, sizeof(Slot), by_name);
    buf_free(&names);
    return n;
}

Str slots_shown(Stack *stack, Str slot, Arena *arena)
{
    Slot *slots;
    int count = slots_list(stack, arena, &slots, NULL);
    for (int i = 0; i < count; i++)
        if (str_eq(slots[i].name, slot)) return slots[i].shown;
    return (Str){0};
}

bool slots_kept_full(Stack *stack, Arena *arena, Str *least)
{
    Slot *slots;
    int count = slots_list(stack, arena, &slots, NULL), kept = 0, fewest = INT_MAX;
    for (int i = 0; i < count; i++) {
        SaveInfo info = {0};
        if (store_kept_number(slots[i].name) == 0) continue;
        kept++;
        if (!slots_info(stack, slots[i].name, arena, &info, NULL) ||
            info.turns >= fewest)
            continue;
        fewest = info.turns;
        *least = slots[i].name;
    }
    return kept >= STORE_KEPT_MAX && fewest < INT_MAX;
}
