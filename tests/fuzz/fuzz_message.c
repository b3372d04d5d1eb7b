// Any bytes as a message of each type, and as the page or settings that it may bring.
#include "ipc/messages.h"
#include "page/page_json.h"
#include "page/settings.h"

#include <assert.h>
#include <math.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

static void check_numbers(const Page *page)
{
    for (int i = 0; i < page->n_blocks; i++) {
        const Block *block = &page->blocks[i];
        assert(block->kind >= 0 && block->kind < BLOCK_KINDS);
        assert(block->state >= 0 && block->state < ITEM_STATES);
        assert(block->n_items >= 0 && block->n_items <= PAGE_ITEMS_MAX);
        assert(fabs(block->x) <= PAGE_NUMBER_MAX && fabs(block->y) <= PAGE_NUMBER_MAX);
        for (int k = 0; k < block->n_items; k++)
            assert(fabs(block->items[k].size) <= PAGE_NUMBER_MAX);
    }
    for (int i = 0; i < page->n_actions; i++)
        assert(page->actions[i].id.n > 0 && page->actions[i].group < ACTION_GROUPS);
}

// What was taken for a page is one: told and taken again it says the same.
static void check_page(const Page *page)
{
    Arena arena = {0};
    Buf told = {0}, again = {0};
    Page taken;
    assert(page->kind >= 0 && page->kind < PAGE_KINDS);
    assert(page->n_blocks <= PAGE_BLOCKS_MAX && page->n_actions <= PAGE_ACTIONS_MAX);
    check_numbers(page);
    page_to_json(page, &told);
    assert(page_from_json(&arena, buf_str(&told), &taken, NULL));
    page_to_json(&taken, &again);
    assert(str_eq(buf_str(&told), buf_str(&again)));
    buf_free(&told);
    buf_free(&again);
    arena_free(&arena);
}

static void try_as_page(Str json)
{
    Arena arena = {0};
    Page page;
    Err err = {0};
    if (page_from_json(&arena, json, &page, &err))
        check_page(&page);
    else
        assert(err.kind == ERR_DATA && err.text[0]);
    arena_free(&arena);
}

static void try_as_settings(Str json)
{
    Settings settings, again;
    Buf written = {0};
    bool is = settings_read(json, &settings, NULL, NULL);
    if (is) settings_write(&settings, &written);
    settings_free(&settings);
    if (is && written.n <= SETTINGS_BYTES_MAX) { // indented it may be larger
        assert(settings_read(buf_str(&written), &again, NULL, NULL));
        settings_free(&again);
    }
    buf_free(&written);
}

// --- messages -----------------------------------------------------------------------------------

// Whatever a message may be read into.
typedef struct Message {
    MessageType type;
    Request request;
    Call call;
    CallResult result;
    ReplyMessage reply;
} Message;

static void visit(Fields *fields, Message *message)
{
    switch (message->type) {
    case MESSAGE_REQUEST:
        messages_request(fields, &message->request);
        break;
    case MESSAGE_RESULT:
        messages_result(fields, &message->result);
        break;
    case MESSAGE_ANSWER:
    case MESSAGE_CALL:
        messages_call(fields, &message->call);
        break;
    case MESSAGE_REPLY:
        messages_reply(fields, &message->reply);
        break;
    default: // a heartbeat has none
        break;
    }
}

static bool read_message(Str bytes, Message *out)
{
    Fields fields;
    *out = (Message){0};
    if (!message_read(bytes, &out->type, &fields)) return false;
    visit(&fields, out);
    return message_complete(&fields);
}

static void write_message(Message *message, Buf *out)
{
    Fields fields = message_begin(out, message->type);
    visit(&fields, message);
    message_end(&fields);
}

static void check_ranges(const Message *message)
{
    const Reply *reply = &message->reply.reply;
    assert(message->type >= 0 && message->type < MESSAGE_TYPES);
    assert(message->request.kind >= 0 && message->request.kind < REQUEST_KINDS);
    assert(message->request.setup.store.ops < STORE_BIT(STORE_OPS));
    assert(message->call.kind >= 0 && message->call.kind < CALL_KINDS);
    assert(message->call.op >= 0 && message->call.op < STORE_OPS);
    assert(reply->change >= 0 && reply->change < PLAY_CHANGES);
}

// What was read is those bytes and no others; but the sentence of an error is made safe to show.
static void check_message(Message *message, Str bytes)
{
    Message again;
    Buf written = {0}, twice = {0};
    bool has_err = message->type == MESSAGE_RESULT || message->type == MESSAGE_REPLY;
    check_ranges(message);
    write_message(message, &written);
    Str body = str_from(buf_str(&written), MESSAGE_HEAD);
    assert(message_size(written.s) == body.n || body.n > MESSAGE_MAX);
    assert(has_err || str_eq(body, bytes));
    assert(read_message(body, &again));
    write_message(&again, &twice);
    assert(str_eq(buf_str(&written), buf_str(&twice)));
    try_as_page(message->reply.page);
    try_as_settings(message->reply.reply.settings);
    buf_free(&written);
    buf_free(&twice);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    Str all = {(const char *)bytes, size};
    Message message;
    if (read_message(all, &message)) check_message(&message, all);
    size_t told = size >= MESSAGE_HEAD ? message_size(all.s) : 0;
    assert(told <= MESSAGE_MAX);
    Str rest = str_from(all, size >= MESSAGE_HEAD ? MESSAGE_HEAD : size);
    if (read_message(rest, &message)) check_message(&message, rest);
    try_as_page(all);
    try_as_settings(all);
    return 0;
}
