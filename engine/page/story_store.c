#include "page/story_store.h"

#include <stdio.h>

static bool refuse(Err *err)
{
    return err_set(err, ERR_DATA, "a story may not do that to what is saved");
}

// Whether the player's action is VERB and then [slot]: "delete-yes:slot-2".
static bool action_names(const StoryStore *story, Str verb, Str slot)
{
    return slot.n > 0 && str_starts(story->action, verb) &&
           str_eq(str_from(story->action, verb.n), slot);
}

// --- reading, and what was read -----------------------------------------------------------------

// Whether the player's action takes up the play of [slot].
static bool takes_up(const StoryStore *story, Str slot)
{
    return (story->code && store_is_autosave(slot)) ||
           (str_eq(story->action, STR("resume")) &&
               str_eq(slot, STR(STORE_AUTOSAVE))) ||
           action_names(story, STR("resume:"), slot) ||
           action_names(story, STR("load:"), slot);
}

static void remember(StoryStore *story, const StoreCall *call, Str bytes)
{
    Str slot = store_slot_of(call->name);
    if (!takes_up(story, slot) || slot.n >= sizeof story->slot) return;
    if (call->op == STORE_READ_BACKUP) {
        story->version.broken = str_eq(str_of(story->slot), slot);
        return;
    }
    snprintf(story->slot, sizeof story->slot, STR_FMT, STR_ARG(slot));
    story->version = (Version){.hash = str_checksum(bytes)};
}

static bool read_slot(StoryStore *story, const StoreCall *call, Buf *out, Err *err)
{
    size_t before = out->n;
    if (!store_call(story->inner, call, out, err)) return false;
    remember(story, call, str_from(buf_str(out), before));
    return true;
}

// --- writing ------------------------------------------------------------------------------------

static bool write_new(StoryStore *story, const StoreCall *call, Buf *out, Err *err)
{
    if (!str_eq(store_slot_of(call->name), STR(STORE_SLOT))) return refuse(err);
    Arena arena = {0};
    Str name;
    bool done =
        store_write_new(story->inner, call->name, 1, call->bytes, &arena, &name, err);
    if (done) buf_add(out, name);
    arena_free(&arena);
    return done;
}

static bool write_report(StoryStore *story, const StoreCall *call, Err *err)
{
    if (!str_eq(call->name, STR(STORE_REPORT))) return refuse(err);
    return store_call(story->inner, call, NULL, err);
}

static bool remove_slot(StoryStore *story, const StoreCall *call, Err *err)
{
    if (!action_names(story, STR("delete-yes:"), store_slot_of(call->name)))
        return refuse(err);
    return store_call(story->inner, call, NULL, err);
}

static bool answer(void *ctx, const StoreCall *call, Buf *out, Err *err)
{
    StoryStore *story = ctx;
    switch (call->op) {
    case STORE_READ:
    case STORE_READ_BACKUP:
        return read_slot(story, call, out, err);
    case STORE_LIST:
        return store_call(story->inner, call, out, err);
    case STORE_WRITE:
        return write_report(story, call, err);
    case STORE_WRITE_NEW:
        return write_new(story, call, out, err);
    case STORE_REMOVE:
        return remove_slot(story, call, err);
    default:
        return refuse(err);
    }
}

Store story_store(StoryStore *story)
{
    unsigned ops =
        story->inner->ops & ~(STORE_BIT(STORE_WRITE_IF) | STORE_BIT(STORE_CHECK));
    if (store_can(story->inner, STORE_WRITE_IF)) ops |= STORE_BIT(STORE_WRITE_NEW);
    return (Store){.ctx = story, .call = answer, .ops = ops};
}

// --- requests -----------------------------------------------------------------------------------

void story_store_begin(StoryStore *story, const Request *request)
{
    story->action = request->kind == REQUEST_ACT ? request->id : (Str){0};
    story->code = request->kind == REQUEST_OPEN && request->setup.code.n > 0;
    story->slot[0] = '\0';
    story->version = (Version){0};
}

bool story_store_continues(const StoryStore *story, Str slot, Version *version)
{
    if (!store_is_autosave(slot) || !takes_up(story, slot) ||
        !str_eq(str_of(story->slot), slot))
        return false;
    *version = story->version;
    return true;
}

bool story_store_loads(const StoryStore *story, Str *slot, Version *version)
{
    *slot = str_of(story->slot);
    if (slot->n == 0 || store_is_autosave(*slot)) return false;
    *version = story->version;
    return true;
}
