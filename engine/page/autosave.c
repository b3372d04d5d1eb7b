#include "page/autosave.h"

#include "page/words.h"
#include "story/play.h"

#include <stdio.h>
#include <string.h>

static void set_slot(Autosave *autosave, Str slot)
{
    snprintf(autosave->slot, sizeof autosave->slot, STR_FMT, STR_ARG(slot));
}

void autosave_init(Autosave *autosave, const Store *store)
{
    *autosave = (Autosave){.store = store};
    set_slot(autosave, STR(STORE_AUTOSAVE));
}

void autosave_free(Autosave *autosave) { buf_free(&autosave->play); }

static Str full_name(const Autosave *autosave, Arena *arena, const char *slot)
{
    return arena_fmt(arena, "%s.%s", autosave->scenario, slot);
}

static void add_note(Buf *notes, Str sentence)
{
    buf_add(notes, sentence);
    buf_addc(notes, '\n');
}

// --- writing a turn -----------------------------------------------------------------------------

// Other bytes are in the slot, or unreadable ones: they stay, and this program goes on beside them.
static bool step_aside(Autosave *autosave, Str play, Arena *arena, Buf *notes, Err *err)
{
    Str name;
    if (!store_write_new(autosave->store, full_name(autosave, arena, STORE_AUTOSAVE), 2,
            play, arena, &name, err))
        return false;
    set_slot(autosave, store_slot_of(name));
    add_note(notes, word(W_SAVE_ASIDE));
    return true;
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
        done = step_aside(autosave, play, &arena, notes, err);
    else if (!done)
        err_set(err, trouble.kind, "%s", trouble.text);
    // A write whose last flush failed may still have replaced the file.
    if (done || store_has_version(autosave->store, name, written, NULL))
        autosave->version = written;
    autosave->unsaved = !done;
    arena_free(&arena);
    return done;
}

void autosave_turn(Autosave *autosave, Str play, int turns, Buf *notes)
{
    buf_clear(&autosave->play);
    buf_add(&autosave->play, play);
    autosave->turns = turns;
    autosave->begun = true;
    Err err = {0};
    if (store_can(autosave->store, STORE_WRITE_IF) &&
        !write_play(autosave, notes, &err))
        add_note(notes, str_of(err.text));
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

// The play that an earlier sitting left in the slot, or the backup of a damaged one.
static bool read_earlier(Autosave *autosave, Buf *out, int *turns, Version *version)
{
    Arena arena = {0};
    Err err = {0};
    Str name = full_name(autosave, &arena, autosave->slot);
    *version = (Version){0};
    bool done = read_save(autosave, STORE_READ, name, out, turns, &err);
    if (out->n > 0) version->hash = str_checksum(buf_str(out));
    if (!done && err.kind == ERR_DATA) {
        buf_clear(out);
        done = read_save(autosave, STORE_READ_BACKUP, name, out, turns, NULL);
        version->broken = done;
    }
    arena_free(&arena);
    return done;
}

static bool write_previous(const Autosave *autosave, Str play, Buf *notes)
{
    Arena arena = {0};
    Err err = {0};
    bool done = store_write(
        autosave->store, full_name(autosave, &arena, STORE_PREVIOUS), play, &err);
    if (!done) add_note(notes, str_of(err.text));
    arena_free(&arena);
    return done;
}

void autosave_replace(Autosave *autosave, Buf *notes)
{
    if (!store_can(autosave->store, STORE_WRITE)) return;
    Buf earlier = {0};
    int turns = autosave->turns;
    Version there = autosave->version;
    bool known = autosave->begun;
    if (known)
        buf_add(&earlier, buf_str(&autosave->play));
    else
        known = read_earlier(autosave, &earlier, &turns, &there);
    bool safe =
        known && (turns == 0 || write_previous(autosave, buf_str(&earlier), notes));
    autosave->version = safe ? there : (Version){0};
    autosave->begun = true;
    autosave->unsaved = false;
    autosave->turns = 0;
    buf_clear(&autosave->play);
    buf_free(&earlier);
}

void autosave_continue(Autosave *autosave, Str slot, Version version, Buf *notes)
{
    if (autosave->unsaved) autosave_replace(autosave, notes);
    set_slot(autosave, slot);
    autosave->version = version;
    autosave->begun = true;
}
