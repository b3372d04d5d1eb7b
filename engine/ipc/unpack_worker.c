// The worker's side of unpack.h.
#include "ipc/unpack.h"

static bool open_pack(UnpackWorker *worker, Str packed, Err *err)
{
    pack_close(worker->pack);
    worker->pack = NULL;
    buf_clear(&worker->bytes);
    buf_add(&worker->bytes, packed);
    worker->pack = pack_open(buf_str(&worker->bytes), err);
    return worker->pack != NULL;
}

static bool give(UnpackWorker *worker, Str name, Buf *out, Err *err)
{
    if (worker->pack) return pack_read(worker->pack, name, out, err);
    return err_set(err, ERR_BUG, "no packed scenario has been opened");
}

bool unpack_answer(UnpackWorker *worker, Client *client, const Request *request)
{
    bool opens = str_eq(request->id, STR(JOB_UNPACK_OPEN));
    if (!opens && !str_eq(request->id, STR(JOB_UNPACK))) return false;
    Buf file = {0};
    ReplyMessage message = {0};
    if (opens)
        open_pack(worker, request->value, &message.err);
    else if (give(worker, request->value, &file, &message.err))
        message.reply.text = buf_str(&file);
    client_reply(client, &message);
    buf_free(&file);
    return true;
}
