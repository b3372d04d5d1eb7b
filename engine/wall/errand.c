#include "wall/errand.h"

#include "base/cell.h"
#include "base/utf8.h"
#include "wall/asking.h"
#include "wall/outside.h"
#include "wall/serving.h"

enum { FAILED, SENTENCE, RESULT, PARTS }; // of its WIRE_DONE

static void work(void *ctx, int channel)
{
    const Errand *errand = ctx;
    Asking asking = {.channel = channel};
    Host host = asking_host(&asking), fonts = asking_fonts(&asking);
    Buf out = {0};
    Err err = {0};
    char number[24];
    Wire done = {.kind = WIRE_DONE, .n = PARTS};
    if (errand->run(errand->ctx, &host, &fonts, &out, &err))
        done.parts[RESULT] = buf_str(&out);
    else
        done = wire_failure(WIRE_DONE, &err, number);
    asking_say(&asking, &done);
    cell_read(channel, number, 1); // until it is read
}

static bool take(Served served, const Wire *done, Buf *out, Err *err)
{
    static const char *const ends[] = {[SERVED_DIED] = "ended by itself",
        [SERVED_HANGS] = "did not answer in time",
        [SERVED_BABBLES] = "sent what it should not"};
    if (served != SERVED_DONE)
        return err_set(err, ERR_DATA, "what read the scenario %s", ends[served]);
    if (done->n < 2 || !wire_went_well(done, err)) return false;
    // It is text, and goes to a terminal.
    Arena arena = {0};
    if (done->n == PARTS) buf_add(out, utf8_clean(&arena, done->parts[RESULT]));
    arena_free(&arena);
    return true;
}

bool errand_run(const Errand *errand, Buf *out, Err *err)
{
    Errand copy = *errand;
    CellSetup cell = {.work = work, .ctx = &copy, .memory = OUTSIDE_MEMORY};
    Serving serving = {
        .host = errand->host, .fonts = errand->fonts, .most_ms = ERRAND_MOST_MS};
    serving.cell = cell_open(&cell, err);
    if (!serving.cell) return false;
    Wire done;
    Served served = serving_wait(&serving, &done);
    bool fine = take(served, &done, out, err);
    serving_free(&serving);
    return fine;
}
