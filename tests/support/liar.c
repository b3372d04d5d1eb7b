#include "support/liar.h"

#include "support/support.h"

#include <stdio.h>

const char *liar_argument(const Liar *liar, const char *folder, Arena *arena)
{
    FILE *file = fopen(arena_fmt(arena, "%s/" LIAR_SAYS, folder).s, "wb");
    assert_non_null(file);
    if (liar->says.n > 0) fwrite(liar->says.s, 1, liar->says.n, file);
    assert_int_equal(fclose(file), 0);
    return arena_fmt(
        arena, "liar:%s:%d:%d:%d", folder, liar->times, liar->hears, liar->relays)
        .s;
}

void liar_add_call(Buf *out, CallKind kind, int op, Str name, Str bytes)
{
    Call call = {(int)kind, op, name, bytes};
    Fields fields = message_begin(out, MESSAGE_CALL);
    messages_call(&fields, &call);
    message_end(&fields);
}

void liar_add_reply(Buf *out, ReplyMessage message)
{
    Fields fields = message_begin(out, MESSAGE_REPLY);
    messages_reply(&fields, &message);
    message_end(&fields);
}
