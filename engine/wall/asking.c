#include "wall/asking.h"

#include "base/cell.h"

#include <stdlib.h>
#include <string.h>

// --- ahead ------------------------------------------------------------------------------------------

static size_t read_so_far(const Asking *asking)
{
    size_t bytes = 0;
    for (int i = 0; i < asking->n_scripts; i++)
        bytes += asking->scripts[i].text.n;
    return bytes;
}

void asking_read_ahead(Asking *asking, const Host *host, Str name)
{
    Buf text = {0};
    if (host->read(host->ctx, name, &text, NULL) &&
        read_so_far(asking) + text.n <= ASKING_AHEAD_MAX) {
        asking->scripts =
            mem_grow(asking->scripts, asking->n_scripts + 1, sizeof *asking->scripts);
        asking->scripts[asking->n_scripts++] = (Script){
            arena_str(&asking->arena, name), arena_str(&asking->arena, buf_str(&text))};
    }
    buf_free(&text);
}

void asking_settings_ahead(Asking *asking, const Store *store)
{
    asking->has_settings = store->read && store->read(store->ctx, STR("settings"),
                                              &asking->settings, NULL);
}

// --- the line ---------------------------------------------------------------------------------------

void asking_say(Asking *asking, const Wire *message)
{
    buf_clear(&asking->out);
    wire_put(message, &asking->out);
    if (!cell_write(asking->channel, buf_str(&asking->out))) _Exit(0);
}

Wire asking_hear(Asking *asking)
{
    char head[WIRE_HEAD];
    size_t size = 0;
    if (cell_read(asking->channel, head, sizeof head)) size = wire_size(head);
    if (size == 0) _Exit(0);
    buf_clear(&asking->in);
    char step[4096];
    while (asking->in.n < size) {
        size_t left = size - asking->in.n;
        size_t n = left < sizeof step ? left : sizeof step;
        if (!cell_read(asking->channel, step, n)) _Exit(0);
        buf_add(&asking->in, (Str){step, n});
    }
    Wire message;
    if (!wire_take(buf_str(&asking->in), &message)) _Exit(0);
    return message;
}

// Asks and appends what is given. False with the sentence of the other side.
static bool ask(Asking *asking, Wire question, Buf *out, Err *err)
{
    asking_say(asking, &question);
    Wire given = asking_hear(asking);
    if (!wire_went_well(&given, err)) return false;
    if (out) buf_add(out, given.parts[1]);
    return true;
}

static Wire question(WireKind kind, Str name, Str bytes)
{
    return (Wire){.kind = kind, .n = 2, .parts = {name, bytes}};
}

// --- the scenario -----------------------------------------------------------------------------------

// What was read ahead is given once: whoever reads it again wants what has become of the file.
static bool give_script(Asking *asking, Str name, Buf *out)
{
    for (int i = 0; i < asking->n_scripts; i++)
        if (str_eq(asking->scripts[i].name, name)) {
            buf_add(out, asking->scripts[i].text);
            asking->scripts[i] = asking->scripts[--asking->n_scripts];
            return true;
        }
    return false;
}

static bool read_file(void *ctx, Str name, Buf *out, Err *err)
{
    Asking *asking = ctx;
    cell_pulse(); // what was read before has been worked through
    if (give_script(asking, name, out)) return true;
    return ask(asking, question(WIRE_READ, name, (Str){0}), out, err);
}

static bool read_font(void *ctx, Str name, Buf *out, Err *err)
{
    return ask(ctx, question(WIRE_FONT, name, (Str){0}), out, err);
}

static void pulse(void *ctx)
{
    (void)ctx;
    cell_pulse();
}

Host asking_host(Asking *asking) { return (Host){asking, read_file, pulse}; }

Host asking_fonts(Asking *asking) { return (Host){asking, read_font, pulse}; }

// --- what is kept -----------------------------------------------------------------------------------

static bool save_read(void *ctx, Str name, Buf *out, Err *err)
{
    Asking *asking = ctx;
    if (asking->has_settings && str_eq(name, STR("settings"))) {
        buf_add(out, buf_str(&asking->settings));
        return true;
    }
    return ask(asking, question(WIRE_SAVE_READ, name, (Str){0}), out, err);
}

static bool save_before(void *ctx, Str name, Buf *out, Err *err)
{
    return ask(ctx, question(WIRE_SAVE_BEFORE, name, (Str){0}), out, err);
}

static bool save_write(void *ctx, Str name, Str bytes, Err *err)
{
    Asking *asking = ctx;
    if (str_eq(name, STR("settings"))) asking->has_settings = false;
    return ask(asking, question(WIRE_SAVE_WRITE, name, bytes), NULL, err);
}

// The third part of the answer says whether something else lies there.
static bool save_over(
    void *ctx, Str name, Known known, Str bytes, bool *other, Err *err)
{
    Asking *asking = ctx;
    char mark[24];
    Wire message = {.kind = WIRE_SAVE_OVER,
        .n = 4,
        .parts = {name, bytes, wire_number(mark, (int64_t)known.mark),
            known.broken ? STR("broken") : (Str){0}}};
    asking_say(asking, &message);
    Wire given = asking_hear(asking);
    *other = given.parts[2].n > 0;
    return wire_went_well(&given, err) && !*other;
}

static bool save_remove(void *ctx, Str name, Err *err)
{
    return ask(ctx, question(WIRE_SAVE_REMOVE, name, (Str){0}), NULL, err);
}

static bool save_list(
    void *ctx, void (*each)(void *each_ctx, Str name), void *each_ctx, Err *err)
{
    Buf names = {0};
    bool done = ask(ctx, question(WIRE_SAVE_LIST, (Str){0}, (Str){0}), &names, err);
    Str rest = buf_str(&names), name;
    while (done && str_split(&rest, '\n', &name))
        if (name.n > 0) each(each_ctx, name);
    buf_free(&names);
    return done;
}

static void save_now(void *ctx, char out[17])
{
    memcpy(out, ((const Asking *)ctx)->now, sizeof((Asking *)ctx)->now);
}

// Files are written on the other side; that they can be is told by there being a function.
static bool no_sheet(void *ctx, const Page *page, Buf *path, Err *err)
{
    (void)ctx, (void)page, (void)path;
    return err_set(err, ERR_BUG, "a story writes no files");
}

Store asking_store(Asking *asking, const Store *inner)
{
    return (Store){.ctx = asking,
        .read = inner->read ? save_read : NULL,
        .write = inner->write ? save_write : NULL,
        .remove = inner->remove ? save_remove : NULL,
        .list = inner->list ? save_list : NULL,
        .now = inner->now ? save_now : NULL,
        .read_before = inner->read_before ? save_before : NULL,
        .keep_sheet = inner->keep_sheet ? no_sheet : NULL,
        .write_over = inner->write_over ? save_over : NULL};
}
