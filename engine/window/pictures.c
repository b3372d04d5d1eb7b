#include "window/pictures.h"

#include "base/arena.h"
#include "base/complain.h"
#include "base/hash.h"
#include "base/utf8.h"
#include "ipc/picture_server.h"
#include "layout/fit.h"

#include <assert.h>
#include <string.h>

typedef enum State { FREE, WAITING, DRAWING, READY, BROKEN } State;

// One picture at one size. While it is DRAWING it belongs to the thread, if there is one, else to the caller.
typedef struct Slot {
    State state;
    Buf name; // its layers' names with " + " between
    int w, h, n;
    double focus_x, focus_y;
    Buf layers[PICTURE_LAYERS_MAX], bytes[PICTURE_LAYERS_MAX];
    SDL_Surface *surface; // when READY; before that, pixels to draw it on, or NULL
    PictureSize size;     // its own, when READY
    Err err;              // when BROKEN
    unsigned wanted;      // when it was last asked for; 0: only fetched ahead
    unsigned queued;      // when it came into the queue
    bool dropped;         // while DRAWING: nobody wants it any more
    uint64_t hash;        // of the layers' bytes
    bool old;             // READY, but the files are others now
} Slot;

struct Pictures {
    PicturesSetup setup;
    PictureServer server;
    bool starting; // the thread starts the server's worker
    Slot slots[PICTURES_KEPT];
    int w, h;   // last asked for
    bool whole; // what pictures_get gave last is what was wanted
    unsigned clock;
    bool closing;
    bool held;          // no further one is begun
    SDL_Surface *spare; // of the picture that makes room, for the one that comes
    Slot *drawn;        // without a thread: what is DRAWING, or NULL
    SDL_Thread *thread; // the lock guards the slots' states once it runs
    SDL_mutex *lock;
    SDL_cond *work;
};

static void slot_empty(Slot *slot)
{
    for (int i = 0; i < slot->n; i++) {
        buf_free(&slot->layers[i]);
        buf_free(&slot->bytes[i]);
    }
    SDL_FreeSurface(slot->surface);
    buf_free(&slot->name);
    *slot = (Slot){.state = FREE};
}

static bool read_kept(void *ctx, Str layer, Buf *out, Err *err)
{
    const Slot *slot = ctx;
    for (int i = 0; i < slot->n; i++)
        if (str_eq(buf_str(&slot->layers[i]), layer)) {
            buf_add(out, buf_str(&slot->bytes[i]));
            return true;
        }
    return err_set(err, ERR_BUG, "there is no such layer");
}

// Makes slot->surface. The worker is prepared.
static bool begin_slot(Pictures *pictures, Slot *slot, Err *err)
{
    if (!slot->surface)
        slot->surface = SDL_CreateRGBSurfaceWithFormat(
            0, slot->w, slot->h, 32, SDL_PIXELFORMAT_RGB888);
    if (!slot->surface) return err_set(err, ERR_IO, "there is no memory for it");
    assert(slot->surface->pitch == slot->w * 4);
    PictureRequest request = {.w = slot->w,
        .h = slot->h,
        .focus_x = slot->focus_x,
        .focus_y = slot->focus_y,
        .ground = pictures->setup.ground,
        .n = slot->n};
    for (int i = 0; i < slot->n; i++)
        request.layers[i] = buf_str(&slot->layers[i]);
    Host files = {.ctx = slot, .read = read_kept};
    return picture_server_begin(&pictures->server, &files, &request, err);
}

static bool end_slot(Pictures *pictures, Slot *slot, Err *err)
{
    PictureReply reply = {0};
    if (!picture_server_end(&pictures->server, slot->surface->pixels, &reply, err))
        return false;
    slot->size = (PictureSize){reply.w, reply.h};
    return true;
}

// What is on show first, then in the order of the queue; none while held.
static Slot *next_waiting(Pictures *pictures)
{
    Slot *next = NULL;
    for (int i = 0; i < PICTURES_KEPT && !pictures->held; i++) {
        Slot *slot = &pictures->slots[i];
        if (slot->state != WAITING) continue;
        if (!next || slot->wanted > next->wanted ||
            (slot->wanted == next->wanted && slot->queued < next->queued))
            next = slot;
    }
    return next;
}

static void say_broken(const Slot *slot)
{
    complain("the picture %s cannot be shown: %s", slot->name.s, slot->err.text);
}

static void finish(Pictures *pictures, Slot *slot, bool drawn)
{
    slot->state = drawn ? READY : BROKEN;
    for (int i = 0; i < slot->n; i++)
        buf_free(&slot->bytes[i]);
    if (!drawn && !pictures->closing) say_broken(slot);
    if (!drawn) {
        SDL_FreeSurface(slot->surface);
        slot->surface = NULL;
    }
    if (slot->dropped)
        slot_empty(slot);
    else if (pictures->setup.wake && slot->wanted)
        SDL_PushEvent(&(SDL_Event){.type = pictures->setup.wake});
}

// With the lock, which is let go meanwhile: to start a process takes milliseconds.
static bool prepare(Pictures *pictures, Err *err)
{
    pictures->starting = true;
    SDL_UnlockMutex(pictures->lock);
    bool prepared = picture_server_prepare(&pictures->server, err);
    SDL_LockMutex(pictures->lock);
    pictures->starting = false;
    return prepared;
}

static void draw_next(Pictures *pictures, Slot *slot)
{
    slot->state = DRAWING;
    bool drawn = prepare(pictures, &slot->err) && !pictures->closing;
    SDL_UnlockMutex(pictures->lock);
    drawn = drawn && begin_slot(pictures, slot, &slot->err) &&
            end_slot(pictures, slot, &slot->err);
    SDL_LockMutex(pictures->lock);
    finish(pictures, slot, drawn);
}

static int draw_on_thread(void *ctx)
{
    Pictures *pictures = ctx;
    // Words never wait for pictures: this thread gives way to the window, and so does the worker that it
    // starts.
    SDL_SetThreadPriority(SDL_THREAD_PRIORITY_LOW);
    SDL_LockMutex(pictures->lock);
    // It starts while the window opens; a failure is told with the first picture.
    prepare(pictures, NULL);
    while (!pictures->closing) {
        Slot *slot = next_waiting(pictures);
        if (slot)
            draw_next(pictures, slot);
        else
            SDL_CondWait(pictures->work, pictures->lock);
    }
    SDL_UnlockMutex(pictures->lock);
    return 0;
}

Pictures *pictures_open(const PicturesSetup *setup)
{
    Pictures *pictures = mem_new(1, sizeof *pictures);
    pictures->setup = *setup;
    pictures->server.program = setup->program;
    pictures->server.argument = setup->argument;
    if (!setup->threaded) return pictures;
    pictures->lock = SDL_CreateMutex();
    pictures->work = SDL_CreateCond();
    if (pictures->lock && pictures->work)
        pictures->thread = SDL_CreateThread(draw_on_thread, "pictures", pictures);
    return pictures;
}

static void lock(Pictures *pictures)
{
    if (pictures->thread) SDL_LockMutex(pictures->lock);
}

static void unlock(Pictures *pictures)
{
    if (pictures->thread) SDL_UnlockMutex(pictures->lock);
}

void pictures_use(Pictures *pictures, const PicturesSetup *setup)
{
    lock(pictures);
    pictures->setup = *setup;
    unlock(pictures);
}

void pictures_close(Pictures *pictures)
{
    if (!pictures) return;
    if (pictures->thread) {
        lock(pictures);
        pictures->closing = true;
        if (!pictures->starting) picture_server_cancel(&pictures->server);
        SDL_CondSignal(pictures->work);
        unlock(pictures);
        SDL_WaitThread(pictures->thread, NULL);
    }
    // On some systems SDL has no way to destroy what it never made.
    if (pictures->work) SDL_DestroyCond(pictures->work);
    if (pictures->lock) SDL_DestroyMutex(pictures->lock);
    for (int i = 0; i < PICTURES_KEPT; i++)
        slot_empty(&pictures->slots[i]);
    SDL_FreeSurface(pictures->spare);
    picture_server_close(&pictures->server);
    free(pictures);
}

static bool is_changed(Pictures *pictures, const Slot *slot)
{
    uint64_t hash = HASH_START;
    bool read = true;
    for (int i = 0; i < slot->n && read; i++) {
        Buf bytes = {0};
        read = pictures->setup.read(
            pictures->setup.ctx, buf_str(&slot->layers[i]), &bytes, NULL);
        hash = hash_add(hash, buf_str(&bytes));
        buf_free(&bytes);
    }
    return !read || hash != slot->hash;
}

void pictures_reread(Pictures *pictures)
{
    lock(pictures);
    for (int i = 0; i < PICTURES_KEPT; i++) {
        Slot *slot = &pictures->slots[i];
        if (slot->state == READY && !slot->old) slot->old = is_changed(pictures, slot);
        if (slot->state == WAITING || slot->state == BROKEN) slot_empty(slot);
        if (slot->state == DRAWING) slot->dropped = true;
    }
    unlock(pictures);
}

void pictures_pause(Pictures *pictures, bool held)
{
    lock(pictures);
    pictures->held = held;
    if (pictures->thread && !held) SDL_CondSignal(pictures->work);
    unlock(pictures);
}

bool pictures_threaded(const Pictures *pictures) { return pictures->thread != NULL; }

static Buf name_of(const Str *layers, int n)
{
    Buf name = {0};
    for (int i = 0; i < n; i++)
        buf_addf(&name, "%s" STR_FMT, i ? " + " : "", STR_ARG(layers[i]));
    return name;
}

static Slot *find_in_size(
    Pictures *pictures, const Buf *name, const PictureWanted *wanted)
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

// One of old files only where there is no other.
static Slot *find_in_state(Pictures *pictures, const Buf *name, State state)
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

// An empty slot, made by letting go of what was longest unused; NULL when none can be had.
static Slot *make_room(Pictures *pictures, const Slot *keep, size_t bytes)
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
        slot_empty(least);
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

// Takes [name] over.
static void enqueue(
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
    if (!read_layers(pictures, slot, wanted))
        finish(pictures, slot, false);
    else if (pictures->thread)
        SDL_CondSignal(pictures->work);
}

// Sizes that a window went through while it was pulled larger are not worth drawing.
static void drop_other_sizes(Pictures *pictures, int w, int h)
{
    for (int i = 0; i < PICTURES_KEPT; i++) {
        Slot *slot = &pictures->slots[i];
        if (slot->w == w && slot->h == h) continue;
        if (slot->state == WAITING) slot_empty(slot);
        if (slot->state == DRAWING) slot->dropped = true;
    }
}

// What there is of the picture, which is put in the queue where it is not in the size wanted.
static SDL_Surface *get(Pictures *pictures, Buf *name, const PictureWanted *wanted)
{
    Slot *slot = find_in_size(pictures, name, wanted);
    Slot *other = find_in_state(pictures, name, READY);
    pictures->whole = false;
    if (!slot && find_in_state(pictures, name, BROKEN)) return NULL;
    if (!slot) {
        drop_other_sizes(pictures, wanted->w, wanted->h);
        slot = make_room(pictures, other, (size_t)wanted->w * wanted->h * 4);
        if (slot) enqueue(pictures, slot, name, wanted);
    }
    if (slot) slot->wanted = ++pictures->clock;
    pictures->whole = slot && slot->state == READY;
    if (pictures->whole) return slot->surface;
    return other ? other->surface : NULL;
}

SDL_Surface *pictures_get(Pictures *pictures, const PictureWanted *wanted)
{
    pictures->whole = false;
    if (wanted->w <= 0 || wanted->h <= 0 || wanted->n <= 0) return NULL;
    lock(pictures);
    pictures->w = wanted->w;
    pictures->h = wanted->h;
    Buf name = name_of(wanted->layers, wanted->n);
    SDL_Surface *surface = get(pictures, &name, wanted);
    buf_free(&name);
    unlock(pictures);
    return surface;
}

bool pictures_whole(const Pictures *pictures) { return pictures->whole; }

PictureInfo pictures_info(Pictures *pictures, const Str *layers, int n)
{
    PictureInfo info = {0};
    Buf name = name_of(layers, n);
    lock(pictures);
    const Slot *ready = find_in_state(pictures, &name, READY),
               *broken = find_in_state(pictures, &name, BROKEN);
    if (ready) info = (PictureInfo){PICTURE_READY, ready->size, {0}};
    if (broken)
        info = (PictureInfo){.state = PICTURE_BROKEN, .why = str_of(broken->err.text)};
    unlock(pictures);
    buf_free(&name);
    return info;
}

// Fetching ahead never pushes out more than what is old: two large ones fill the budget.
static void fetch(Pictures *pictures, Buf *name, const PictureWanted *wanted)
{
    size_t bytes = (size_t)wanted->w * wanted->h * 4;
    if (2 * bytes > PICTURE_BYTES_KEPT || find_in_size(pictures, name, wanted) ||
        find_in_state(pictures, name, BROKEN))
        return;
    const Slot *on_show = NULL;
    for (int i = 0; i < PICTURES_KEPT; i++)
        if (pictures->slots[i].state != FREE &&
            (!on_show || pictures->slots[i].wanted > on_show->wanted))
            on_show = &pictures->slots[i];
    Slot *slot = make_room(pictures, on_show, bytes);
    if (slot) enqueue(pictures, slot, name, wanted);
}

bool pictures_in_band(const Pictures *pictures)
{
    return pictures->w > 0 && fit_is_band(pictures->w, pictures->h);
}

void pictures_prefetch(Pictures *pictures, const PictureWanted *wanted)
{
    if (pictures->w == 0 || wanted->n <= 0) return;
    lock(pictures);
    PictureWanted here = *wanted;
    here.w = pictures->w;
    here.h = pictures->h;
    Buf name = name_of(here.layers, here.n);
    fetch(pictures, &name, &here);
    buf_free(&name);
    unlock(pictures);
}

// --- without a thread -----------------------------------------------------------------------------

// The next that waits, if there is one. True: it cannot be drawn.
static bool begin_next(Pictures *pictures)
{
    Slot *slot = next_waiting(pictures);
    if (!slot) return false;
    slot->state = DRAWING;
    bool begun = picture_server_prepare(&pictures->server, &slot->err) &&
                 begin_slot(pictures, slot, &slot->err);
    if (begun)
        pictures->drawn = slot;
    else
        finish(pictures, slot, false);
    return !begun;
}

static void end_drawn(Pictures *pictures)
{
    Slot *slot = pictures->drawn;
    pictures->drawn = NULL;
    finish(pictures, slot, end_slot(pictures, slot, &slot->err));
}

bool pictures_step(Pictures *pictures)
{
    if (pictures->thread) return false;
    bool ready = pictures->drawn && picture_server_ready(&pictures->server);
    if (ready) end_drawn(pictures);
    return (!pictures->drawn && begin_next(pictures)) || ready;
}

bool pictures_busy(const Pictures *pictures) { return pictures->drawn != NULL; }

bool pictures_wait(Pictures *pictures)
{
    if (pictures->thread) return false;
    bool broken = !pictures->drawn && begin_next(pictures);
    if (!pictures->drawn) return broken;
    end_drawn(pictures);
    return true;
}
