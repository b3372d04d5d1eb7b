// Which pictures are kept, and at which size: found by their layers, in the room that others make.
#include "window/pictures_inner.h"

#include "base/arena.h"
#include "base/hash.h"
#include "base/utf8.h"

void pictures_empty(Slot *slot)
{
    for (int i = 0; i < slot->n; i++) {
        buf_free(&slot->layers[i]);
        buf_free(&slot->bytes[i]);
    }
    SDL_FreeSurface(slot->surface);
    buf_free(&slot->name);
    *slot = (Slot){.state = FREE};
}

Buf pictures_name(const Str *layers, int n)
{
    Buf name = {0};
    for (int i = 0; i < n; i++)
        buf_addf(&name, "%s" STR_FMT, i ? " + " : "", STR_ARG(layers[i]));
    return name;
}

Slot *pictures_find(Pictures *pictures, const Buf *name, const PictureWanted *wanted)
{
    for (int i = 0; i < PICTURES_KEPT; i++) {
        Slot *slot = &pictures->slots[i];
        if (slot->state != FREE && !slot->dropped && !slot->old &&
            str_eq(buf_str(&slot->name), buf_str(name)) && slot->w == wanted->w &&
            slot->h == wanted->h && slot->focus_x == wanted->focus_x &&
            slot->focus_y == wanted->focus_y)
            return slot;
    }
    return NULL;
}

Slot *pictures_find_in(Pictures *pictures, const Buf *name, SlotState state)
{
    Slot *found = NULL;
    for (int i = 0; i < PICTURES_KEPT; i++) {
        Slot *slot = &pictures->slots[i];
        if (slot->state == state && str_eq(buf_str(&slot->name), buf_str(name)) &&
            (!found || found->old))
            found = slot;
    }
    return found;
}

static size_t bytes_kept(const Pictures *pictures)
{
    size_t bytes = 0;
    for (int i = 0; i < PICTURES_KEPT; i++)
        if (pictures->slots[i].state != FREE)
            bytes += (size_t)pictures->slots[i].w * pictures->slots[i].h * 4;
    return bytes;
}

// The one that is longest unused and not being drawn; [keep] is left alone.
static Slot *least_used(Pictures *pictures, const Slot *keep)
{
    Slot *least = NULL;
    for (int i = 0; i < PICTURES_KEPT; i++) {
        Slot *slot = &pictures->slots[i];
        if (slot->state == FREE || slot->state == DRAWING || slot == keep) continue;
        unsigned use = slot->wanted > slot->queued ? slot->wanted : slot->queued;
        unsigned least_use = !least                          ? 0
                             : least->wanted > least->queued ? least->wanted
                                                             : least->queued;
        if (!least || use < least_use) least = slot;
    }
    return least;
}

Slot *pictures_make_room(Pictures *pictures, const Slot *keep, size_t bytes)
{
    for (;;) {
        bool fits = bytes_kept(pictures) + bytes <= PICTURE_BYTES_KEPT;
        Slot *empty = NULL;
        for (int i = 0; i < PICTURES_KEPT; i++)
            if (pictures->slots[i].state == FREE) empty = &pictures->slots[i];
        Slot *least = fits && empty ? NULL : least_used(pictures, keep);
        if (!least) return empty;
        SDL_FreeSurface(pictures->spare);
        pictures->spare = least->surface;
        least->surface = NULL;
        pictures_empty(least);
    }
}

static bool read_layers(Pictures *pictures, Slot *slot, const PictureWanted *wanted)
{
    if (wanted->n > PICTURE_LAYERS_MAX)
        return err_set(&slot->err, ERR_DATA, "it has %d layers; %d are the most",
            wanted->n, PICTURE_LAYERS_MAX);
    slot->hash = HASH_START;
    for (int i = 0; i < slot->n; i++) {
        buf_add(&slot->layers[i], wanted->layers[i]);
        Err why = {0};
        if (!pictures->setup.read(
                pictures->setup.ctx, wanted->layers[i], &slot->bytes[i], &why)) {
            Arena arena = {0};
            Str layer = utf8_clean(&arena, wanted->layers[i]);
            err_set(&slot->err, why.kind, "layer \"" STR_FMT "\": %s", STR_ARG(layer),
                why.text);
            arena_free(&arena);
            return false;
        }
        slot->hash = hash_add(slot->hash, buf_str(&slot->bytes[i]));
    }
    return true;
}

bool pictures_enqueue(
    Pictures *pictures, Slot *slot, Buf *name, const PictureWanted *wanted)
{
    int w = wanted->w, h = wanted->h, n = wanted->n;
    *slot = (Slot){.state = WAITING,
        .name = *name,
        .w = w,
        .h = h,
        .n = n < PICTURE_LAYERS_MAX ? n : PICTURE_LAYERS_MAX,
        .focus_x = wanted->focus_x,
        .focus_y = wanted->focus_y,
        .queued = ++pictures->clock};
    *name = (Buf){0};
    // To give tens of megabytes back and ask for as many takes longer than to paint a page.
    SDL_Surface *spare = pictures->spare;
    if (spare && spare->w == w && spare->h == h)
        slot->surface = spare;
    else
        SDL_FreeSurface(spare);
    pictures->spare = NULL;
    return read_layers(pictures, slot, wanted);
}

void pictures_drop_other_sizes(Pictures *pictures, int w, int h)
{
    for (int i = 0; i < PICTURES_KEPT; i++) {
        Slot *slot = &pictures->slots[i];
        if (slot->w == w && slot->h == h) continue;
        if (slot->state == WAITING) pictures_empty(slot);
        if (slot->state == DRAWING) slot->dropped = true;
    }
}
