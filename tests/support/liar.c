#include "support/liar.h"

#include "base/arena.h"
#include "base/cell.h"

#include <stdlib.h>

// The next message, without its size. False when there is none any more.
static bool hear(int channel, Buf *out)
{
    char head[WIRE_HEAD];
    if (!cell_read(channel, head, sizeof head)) return false;
    size_t size = wire_size(head);
    char *bytes = mem_new(size, 1);
    bool heard = cell_read(channel, bytes, size);
    buf_clear(out);
    buf_add(out, (Str){bytes, size});
    free(bytes);
    return heard;
}

static void relay(int channel, const Buf *heard)
{
    Wire message;
    Buf out = {0};
    if (!wire_take(buf_str(heard), &message)) return;
    message.kind = WIRE_DONE;
    wire_put(&message, &out);
    cell_write(channel, buf_str(&out));
    buf_free(&out);
}

void liar_work(void *ctx, int channel)
{
    const Liar *liar = ctx;
    Buf heard = {0};
    for (int i = 0; liar->times < 0 || i == 0 || i < liar->times; i++) {
        cell_pulse(); // what it is ended for is not that it is slow
        if (!cell_write(channel, liar->says)) return;
        if (liar->hears && !hear(channel, &heard)) return;
    }
    if (liar->relays) relay(channel, &heard);
    while (hear(channel, &heard))
        ;
}

void liar_put(Buf *out, WireKind kind, int n, Str one, Str two)
{
    wire_put(&(Wire){.kind = kind, .n = n, .parts = {one, two}}, out);
}
