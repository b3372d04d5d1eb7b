#include "wall/serving.h"

#define READ_STEP 65536

void serving_say(Serving *serving, const Wire *message)
{
    buf_clear(&serving->out);
    wire_put(message, &serving->out);
    cell_send(serving->cell, buf_str(&serving->out));
}

static Served lost(Serving *serving)
{
    return cell_end(serving->cell) == CELL_HANGS ? SERVED_HANGS : SERVED_DIED;
}

// Takes the size of the message in steps: what is promised may never come.
static Served receive(Serving *serving, Wire *message)
{
    char head[WIRE_HEAD], step[READ_STEP];
    if (!cell_receive(serving->cell, head, sizeof head)) return lost(serving);
    size_t size = wire_size(head);
    if (size == 0 || size > SERVING_TAKEN_MAX) return SERVED_BABBLES;
    buf_clear(&serving->in);
    while (serving->in.n < size) {
        size_t left = size - serving->in.n;
        size_t n = left < sizeof step ? left : sizeof step;
        if (!cell_receive(serving->cell, step, n)) return lost(serving);
        buf_add(&serving->in, (Str){step, n});
    }
    return wire_take(buf_str(&serving->in), message) ? SERVED_DONE : SERVED_BABBLES;
}

// --- what it asks for -------------------------------------------------------------------------------

typedef bool Give(Serving *serving, const Wire *asked, Buf *out, Err *err);

static bool none(Err *err)
{
    return err_set(err, ERR_NO_INPUT, "there is nothing of that kind here");
}

static bool give_file(Serving *serving, const Wire *asked, Buf *out, Err *err)
{
    const Host *host = &serving->host;
    return host->read ? host->read(host->ctx, asked->parts[0], out, err) : none(err);
}

static bool give_font(Serving *serving, const Wire *asked, Buf *out, Err *err)
{
    const Host *fonts = &serving->fonts;
    return fonts->read ? fonts->read(fonts->ctx, asked->parts[0], out, err) : none(err);
}

static bool give_save(Serving *serving, const Wire *asked, Buf *out, Err *err)
{
    const Store *store = &serving->store;
    return store->read ? store->read(store->ctx, asked->parts[0], out, err) : none(err);
}

static bool give_before(Serving *serving, const Wire *asked, Buf *out, Err *err)
{
    const Store *store = &serving->store;
    return store->read_before
               ? store->read_before(store->ctx, asked->parts[0], out, err)
               : none(err);
}

static bool do_write(Serving *serving, const Wire *asked, Buf *out, Err *err)
{
    (void)out;
    const Store *store = &serving->store;
    return store->write
               ? store->write(store->ctx, asked->parts[0], asked->parts[1], err)
               : none(err);
}

static bool do_remove(Serving *serving, const Wire *asked, Buf *out, Err *err)
{
    (void)out;
    const Store *store = &serving->store;
    return store->remove ? store->remove(store->ctx, asked->parts[0], err) : none(err);
}

static void add_name(void *ctx, Str name)
{
    buf_add(ctx, name);
    buf_addc(ctx, '\n');
}

static bool give_list(Serving *serving, const Wire *asked, Buf *out, Err *err)
{
    (void)asked;
    const Store *store = &serving->store;
    return store->list ? store->list(store->ctx, add_name, out, err) : none(err);
}

static Give *const gives[WIRE_KINDS] = {
    [WIRE_READ] = give_file,
    [WIRE_FONT] = give_font,
    [WIRE_SAVE_READ] = give_save,
    [WIRE_SAVE_BEFORE] = give_before,
    [WIRE_SAVE_WRITE] = do_write,
    [WIRE_SAVE_REMOVE] = do_remove,
    [WIRE_SAVE_LIST] = give_list,
};

// The answer has a third part: whether something else lies there. False when it is no question.
static bool answer_over(Serving *serving, const Wire *asked)
{
    const Store *store = &serving->store;
    Known known = {.broken = asked->parts[3].n > 0};
    int64_t mark;
    if (asked->n != 4 || !wire_to_number(asked->parts[2], &mark) || !store->write_over)
        return false;
    known.mark = (uint64_t)mark;
    bool other = false;
    Err err = {0};
    char number[24];
    store->write_over(
        store->ctx, asked->parts[0], known, asked->parts[1], &other, &err);
    Wire message = {.kind = WIRE_GIVEN};
    if (err.kind != ERR_NONE) message = wire_failure(WIRE_GIVEN, &err, number);
    message.n = 3;
    message.parts[2] = other ? STR("other") : (Str){0};
    serving_say(serving, &message);
    return true;
}

// Answers a question. False when it is none. Adds the bytes given to [moved].
static bool answer(Serving *serving, const Wire *asked, size_t *moved)
{
    Give *give = gives[asked->kind];
    if (asked->kind == WIRE_SAVE_OVER) return answer_over(serving, asked);
    if (!give || asked->n != 2) return false;
    Buf bytes = {0};
    Err err = {0};
    char number[24];
    if (give(serving, asked, &bytes, &err)) {
        Wire message = {.kind = WIRE_GIVEN, .n = 2, .parts = {{0}, buf_str(&bytes)}};
        serving_say(serving, &message);
    } else {
        Wire message = wire_failure(WIRE_GIVEN, &err, number);
        serving_say(serving, &message);
    }
    *moved += bytes.n;
    buf_free(&bytes);
    return true;
}

// --- waiting ----------------------------------------------------------------------------------------

// A message that is not yet the end. False when it is one that no story sends.
static bool take(Serving *serving, const Wire *message, size_t *moved)
{
    if (message->kind != WIRE_TURN) return answer(serving, message, moved);
    if (message->n != 2) return false;
    if (serving->turn)
        serving->turn(serving->ctx, message->parts[0], message->parts[1]);
    return true;
}

Served serving_wait(Serving *serving, Wire *done)
{
    size_t moved = 0; // bytes, there and back
    cell_allow(serving->cell, SERVING_WORK_MS, serving->most_ms);
    for (int asked = 0; asked < SERVING_ASKED_MAX; asked++) {
        Served served = receive(serving, done);
        if (served != SERVED_DONE || done->kind == WIRE_DONE) return served;
        moved += serving->in.n;
        if (!take(serving, done, &moved) || moved > SERVING_BYTES_MAX) break;
    }
    return SERVED_BABBLES;
}

void serving_free(Serving *serving)
{
    cell_close(serving->cell);
    buf_free(&serving->in);
    buf_free(&serving->out);
    *serving = (Serving){0};
}
