#include "ipc/messages.h"

static void setup_fields(Fields *fields, StorySetup *setup)
{
    int ops = (int)setup->store.ops;
    field_enum(fields, &ops, 1 << STORE_OPS);
    setup->store.ops = (unsigned)ops;
    field_u64(fields, &setup->seed);
    field_bool(fields, &setup->skip_title);
    field_str(fields, &setup->start_at);
    field_str(fields, &setup->edition);
    field_str(fields, &setup->resume);
    field_str(fields, &setup->place);
    field_str(fields, &setup->note);
    field_bool(fields, &setup->can_record);
    field_u64(fields, &setup->packed);
    field_bool(fields, &setup->author);
    field_str(fields, &setup->code);
    field_bool(fields, &setup->reports);
}

void messages_request(Fields *fields, Request *request)
{
    int kind = (int)request->kind;
    field_enum(fields, &kind, REQUEST_KINDS);
    request->kind = (RequestKind)kind;
    field_str(fields, &request->id);
    field_str(fields, &request->value);
    field_bool(fields, &request->on);
    field_str(fields, &request->settings);
    field_str(fields, &request->now);
    field_str(fields, &request->slot);
    field_str(fields, &request->unsaved);
    if (request->kind == REQUEST_OPEN) setup_fields(fields, &request->setup);
}

void messages_call(Fields *fields, Call *call)
{
    field_enum(fields, &call->kind, CALL_KINDS);
    field_enum(fields, &call->op, STORE_OPS);
    field_str(fields, &call->name);
    field_str(fields, &call->bytes);
}

void messages_result(Fields *fields, CallResult *result)
{
    field_err(fields, &result->err);
    field_str(fields, &result->bytes);
}

void messages_reply(Fields *fields, ReplyMessage *message)
{
    Reply *reply = &message->reply;
    int change = (int)reply->change;
    field_err(fields, &message->err);
    field_str(fields, &message->page);
    field_str(fields, &reply->settings);
    field_str(fields, &reply->ahead);
    field_enum(fields, &change, PLAY_CHANGES);
    reply->change = (PlayChange)change;
    field_str(fields, &reply->slot);
    field_str(fields, &reply->save);
    field_int(fields, &reply->turns);
    field_str(fields, &reply->text);
    field_str(fields, &reply->report);
}
