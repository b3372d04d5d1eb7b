#include "page/autosave.h"

#include "story/play.h"

#include <stdio.h>
#include <string.h>

#define BACK_MIN 3 // turns of a play that is kept when half of them are taken back

static void set_slot(Autosave *autosave, Str slot)
{
    snprintf(autosave->slot, sizeof autosave->slot, STR_FMT, STR_ARG(slot));
}

void autosave_init(Autosave *autosave, const Store *store)
{
    *autosave = (Autosave){.store = store, .aside = W_SAVE_ASIDE};
    set_slot(autosave, STR(STORE_AUTOSAVE));
}

void autosave_free(Autosave *autosave)
{
    buf_free(&autosave->play);
    buf_free(&autosave->furthest);
}

static Str full_name(const Autosave *autosave, Arena *arena, const char *slot)
{
    return arena_fmt(arena, "%s.%s", autosave->scenario, slot);
}

static void add_note(Buf *notes, Str sentence)
{
    buf_add(notes, sentence);
    buf_addc(notes, '\n');
}

// --- keeping a play -------------------------------------------------------------------------------

// Under the first free number, and tells which.
static bool keep(const Autosave *autosave, Str play, Word told, Buf *notes)
{
    Arena arena = {0};
    Err err = {0};
    Str name;
    NumberedName of = {
        full_name(autosave, &arena, STORE_KEPT), 1, STORE_KEPT_MAX, word(W_KEPT_FULL)};
    bool done = store_write_numbered(autosave->store, &of, play, &arena, &name, &err);
    if (done) {
        Str number = arena_fmt(&arena, "%d", store_kept_number(store_slot_of(name)));
        Str called = word_with(&arena, W_SAVE_KEPT, number, (Str){0}, (Str){0});
        add_note(notes, word_with(&arena, told, called, (Str){0}, (Str){0}));
    } else {
        add_note(notes, str_of(err.text));
    }
    arena_free(&arena);
    return done;
}

// Whether the play at hand can be loaded again as it is.
static bool is_at_origin(const Autosave *autosave)
{
    if (autosave->origin[0] == '\0') return false;
    Arena arena = {0};
    Buf there = {0};
    Str name = full_name(autosave, &arena, autosave->origin);
    bool is = store_read(autosave->store, name, &there, NULL) &&
              str_checksum(buf_str(&there)) == autosave->origin_version.hash;
    buf_free(&there);
    arena_free(&arena);
    return is;
}

// Turns taken back are the player's own wish, until so many are gone that a stranger's hand, or
// regret, may want the longer play again.
static void keep_taken_back(Autosave *autosave, int turns, Buf *notes)
{
    if (turns > autosave->turns) {
        buf_free(&autosave->furthest);
        autosave->furthest_turns = 0;
    } else if (turns < autosave->turns && autosave->furthest_turns == 0) {
        autosave->furthest_turns = autosave->turns;
        if (!is_at_origin(autosave))
            buf_add(&autosave->furthest, buf_str(&autosave->play));
    }
    if (autosave->furthest.n == 0 || autosave->furthest_turns < BACK_MIN ||
        turns > autosave->furthest_turns / 2)
        return;
    keep(autosave, buf_str(&autosave->furthest), W_KEPT_BACK, notes);
    buf_free(&autosave->furthest);
}

// --- writing a turn -----------------------------------------------------------------------------

// Other bytes are in the slot, or unreadable ones ([why]): they stay, and this program goes on beside
// them.
static bool step_aside(
    Autosave *autosave, Str play, const char *why, Buf *notes, Err *err)
{
    Arena arena = {0};
    Str name;
    bool done = store_write_new(autosave->store,
        full_name(autosave, &arena, STORE_AUTOSAVE), 2, play, &arena, &name, err);
    if (done) {
        set_slot(autosave, store_slot_of(name));
        if (*why) add_note(notes, str_of(why));
        add_note(notes, word(*why ? W_SAVE_BESIDE : autosave->aside));
        autosave->aside = W_SAVE_ASIDE;
    }
    arena_free(&arena);
    return done;
}

static bool write_play(Autosave *autosave, Buf *notes, Err *err)
{
    Arena arena = {0};
    Str play = buf_str(&autosave->play);
    Str name = full_name(autosave, &arena, autosave->slot);
    Version written = {.hash = str_checksum(play)};
    StoreCall call = {STORE_WRITE_IF, name, play, autosave->version};
    Err trouble = {0};
    bool done = store_call(autosave->store, &call, NULL, &trouble);
    if (!done && trouble.kind == ERR_CONFLICT)
        done = step_aside(autosave, play, trouble.text, notes, err);
    else if (!done)
        err_set(err, trouble.kind, "%s", trouble.text);
    // A write whose last flush failed may still have replaced the file.
    if (done || store_has_version(autosave->store, name, written, NULL))
        autosave->version = written;
    autosave->unsaved = !done;
    autosave->trouble = (Err){0};
    if (!done && err) autosave->trouble = *err;
    arena_free(&arena);
    return done;
}

static void set_play(Autosave *autosave, Str play, int turns)
{
    buf_clear(&autosave->play);
    buf_add(&autosave->play, play);
    autosave->turns = turns;
    autosave->begun = true;
    autosave->origin[0] = '\0';
}

void autosave_turn(Autosave *autosave, Str play, int turns, Buf *notes)
{
    bool can = store_can(autosave->store, STORE_WRITE_IF);
    Err err = {0};
    if (can) keep_taken_back(autosave, turns, notes);
    set_play(autosave, play, turns);
    if (can && !write_play(autosave, notes, &err)) add_note(notes, str_of(err.text));
}

void autosave_check(Autosave *autosave)
{
    const Store *store = autosave->store;
    autosave->trouble = (Err){0};
    if (store_can(store, STORE_CHECK))
        store_call(store, &(StoreCall){.op = STORE_CHECK}, NULL, &autosave->trouble);
}

void autosave_retry(Autosave *autosave, Buf *notes)
{
    if (autosave->trouble.kind == ERR_NONE ||
        !store_can(autosave->store, STORE_WRITE_IF))
        return;
    Err err = {0};
    if (autosave->unsaved)
        write_play(autosave, notes, &err);
    else
        autosave_check(autosave);
    if (autosave->trouble.kind == ERR_NONE) add_note(notes, word(W_SAVED_AGAIN));
}

bool autosave_flush(Autosave *autosave, Err *err)
{
    Buf notes = {0};
    bool done = !autosave->unsaved || write_play(autosave, &notes, err);
    buf_free(&notes);
    return done;
}

// --- setting aside ------------------------------------------------------------------------------

// Appends the save that [op] reads; false when it is none.
static bool read_save(
    const Autosave *autosave, StoreOp op, Str name, Buf *out, int *turns, Err *err)
{
    Arena arena = {0};
    SaveInfo info = {0};
    bool done = store_call(autosave->store, &(StoreCall){op, .name = name}, out, err) &&
                save_info(buf_str(out), &arena, &info, err);
    *turns = info.turns;
    arena_free(&arena);
    return done;
}

static void forget_play(Autosave *autosave)
{
    buf_clear(&autosave->play);
    autosave->turns = 0;
    autosave->origin[0] = '\0';
    buf_free(&autosave->furthest);
    autosave->furthest_turns = 0;
}

// The play that an earlier sitting left in the slot, or the backup of a damaged one.
static bool read_earlier(Autosave *autosave, Buf *out, int *turns, Version *version)
{
    Arena arena = {0};
    Err err = {0};
    Str name = full_name(autosave, &arena, autosave->slot);
    *version = (Version){0};
    bool done = read_save(autosave, STORE_READ, name, out, turns, &err);
    if (out->n > 0) version->hash = str_checksum(buf_str(out));
    if (!done && err.kind == ERR_DATA && !save_is_newer(buf_str(out))) {
        Buf backup = {0};
        done = read_save(autosave, STORE_READ_BACKUP, name, &backup, turns, NULL);
        version->broken = done;
        if (done) buf_clear(out), buf_add(out, buf_str(&backup));
        buf_free(&backup);
    }
    arena_free(&arena);
    return done;
}

// What stays in the slot because it was not kept elsewhere is told of when this program steps aside.
static Word why_beside(Str there)
{
    if (there.n == 0) return W_SAVE_ASIDE;
    return save_is_newer(there) ? W_SAVE_NEWER : W_SAVE_BESIDE;
}

static bool keep_earlier(Autosave *autosave, Str earlier, int turns, Buf *notes)
{
    return turns == 0 || is_at_origin(autosave) ||
           keep(autosave, earlier, W_KEPT_TOLD, notes);
}

void autosave_replace(Autosave *autosave, Buf *notes)
{
    if (!store_can(autosave->store, STORE_WRITE_IF)) return;
    Buf earlier = {0};
    int turns = autosave->turns;
    Version there = autosave->version;
    bool known = autosave->begun;
    if (known)
        buf_add(&earlier, buf_str(&autosave->play));
    else
        known = read_earlier(autosave, &earlier, &turns, &there);
    bool safe = known && keep_earlier(autosave, buf_str(&earlier), turns, notes);
    autosave->aside = safe ? W_SAVE_ASIDE : why_beside(buf_str(&earlier));
    autosave->version = safe ? there : (Version){0};
    autosave->begun = true;
    autosave->unsaved = false;
    forget_play(autosave);
    buf_free(&earlier);
}

void autosave_loaded(Autosave *autosave, Str slot, Version version)
{
    if (version.broken || slot.n >= sizeof autosave->origin) return;
    snprintf(autosave->origin, sizeof autosave->origin, STR_FMT, STR_ARG(slot));
    autosave->origin_version = version;
}

void autosave_continue(Autosave *autosave, Str slot, Version version, Buf *notes)
{
    if (autosave->unsaved) autosave_replace(autosave, notes);
    forget_play(autosave);
    set_slot(autosave, slot);
    autosave->version = version;
    autosave->begun = true;
}

void autosave_continued(Autosave *autosave, Str play, int turns, Buf *notes)
{
    if (autosave->version.broken)
        autosave_turn(autosave, play, turns, notes);
    else
        set_play(autosave, play, turns);
}
