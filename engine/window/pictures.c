#include "window/pictures.h"

#include "base/arena.h"
#include "base/complain.h"

#include <SDL_image.h>
#include <assert.h>
#include <string.h>

typedef enum State { FREE, WAITING, DRAWING, READY, BROKEN } State;

// One picture at one size. While it is DRAWING it belongs to the thread, else to the caller.
typedef struct Slot {
    State state;
    Buf name; // its layers' names with " + " between
    int w, h, n;
    Buf bytes[LAYERS_MAX];
    LayerKind kinds[LAYERS_MAX];
    SDL_Surface *surface; // when READY; before that, pixels to draw it on, or NULL
    unsigned wanted;      // when it was last asked for; 0: only fetched ahead
    unsigned queued;      // when it came into the queue
    bool dropped;         // while DRAWING: nobody wants it any more
} Slot;

struct Pictures {
    PicturesSetup setup;
    Slot slots[PICTURES_KEPT];
    int w, h; // last asked for
    unsigned clock;
    bool closing;
    bool held;          // no further one is begun
    SDL_Surface *spare; // of the picture that makes room, for the one that comes
    SDL_Thread *thread; // the lock guards the slots' states once it runs
    SDL_mutex *lock;
    SDL_cond *work;
};

static void slot_empty(Slot *slot)
{
    for (int i = 0; i < slot->n; i++)
        buf_free(&slot->bytes[i]);
    SDL_FreeSurface(slot->surface);
    buf_free(&slot->name);
    *slot = (Slot){.state = FREE};
}

// A layer in the size of the picture when it is an SVG, else in its own.
static SDL_Surface *draw_layer(const Slot *slot, int i)
{
    SDL_RWops *in = SDL_RWFromConstMem(slot->bytes[i].s, (int)slot->bytes[i].n);
    if (!in) return NULL;
    SDL_Surface *layer = slot->kinds[i] == LAYER_SVG
                             ? IMG_LoadSizedSVG_RW(in, slot->w, slot->h)
                         : slot->kinds[i] == LAYER_PNG ? IMG_LoadPNG_RW(in)
                                                       : IMG_LoadJPG_RW(in);
    SDL_RWclose(in);
    if (!layer)
        complain("layer %d of the picture %s cannot be drawn: %s", i + 1, slot->name.s,
            IMG_GetError());
    return layer;
}

// The layers of one picture, drawn on up to one thread per processor.
typedef struct LayerJob {
    const Slot *slot;
    SDL_atomic_t next; // layer to be drawn
    SDL_Surface *drawn[LAYERS_MAX];
} LayerJob;

static int draw_layers(void *ctx)
{
    LayerJob *job = ctx;
    for (int i; (i = SDL_AtomicAdd(&job->next, 1)) < job->slot->n;)
        if (job->slot->bytes[i].n > 0) job->drawn[i] = draw_layer(job->slot, i);
    return 0;
}

static void draw_in_parallel(LayerJob *job, bool threaded)
{
    SDL_Thread *help[LAYERS_MAX] = {0};
    int workers = threaded ? SDL_GetCPUCount() : 1;
    for (int i = 1; i < workers && i < job->slot->n; i++)
        help[i] = SDL_CreateThread(draw_layers, "layers", job);
    draw_layers(job);
    for (int i = 1; i < LAYERS_MAX; i++)
        SDL_WaitThread(help[i], NULL); // of none: nothing
}

// SDL_image rounds sizes up: a layer may be a pixel larger than the picture.
static bool lay_over(SDL_Surface *layer, SDL_Surface *all)
{
    int over_w = layer->w - all->w, over_h = layer->h - all->h;
    SDL_SetSurfaceBlendMode(layer, SDL_BLENDMODE_BLEND);
    if (over_w >= 0 && over_w <= 1 && over_h >= 0 && over_h <= 1)
        return SDL_BlitSurface(layer, NULL, all, NULL) == 0;
    return SDL_BlitScaled(layer, NULL, all, NULL) == 0;
}

// The layers over one another; NULL when not one of them can be drawn.
static SDL_Surface *draw_slot(const Slot *slot, const PicturesSetup *setup)
{
    SDL_Surface *all = slot->surface;
    if (!all)
        all = SDL_CreateRGBSurfaceWithFormat(
            0, slot->w, slot->h, 32, SDL_PIXELFORMAT_RGB888);
    if (!all) return NULL;
    SDL_FillRect(all, NULL, setup->ground);
    LayerJob job = {.slot = slot};
    draw_in_parallel(&job, setup->threaded);
    int drawn = 0;
    for (int i = 0; i < slot->n; i++) {
        if (job.drawn[i] && lay_over(job.drawn[i], all)) drawn++;
        SDL_FreeSurface(job.drawn[i]);
    }
    if (drawn > 0) return all;
    SDL_FreeSurface(all);
    return NULL;
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

static void finish(Pictures *pictures, Slot *slot, SDL_Surface *surface)
{
    slot->surface = surface;
    slot->state = surface ? READY : BROKEN;
    for (int i = 0; i < slot->n; i++)
        buf_free(&slot->bytes[i]);
    if (slot->dropped)
        slot_empty(slot);
    else if (pictures->setup.wake && slot->wanted)
        SDL_PushEvent(&(SDL_Event){.type = pictures->setup.wake});
}

static int draw_on_thread(void *ctx)
{
    Pictures *pictures = ctx;
    // Words never wait for pictures: what draws them, and its helpers, give way to the window.
    SDL_SetThreadPriority(SDL_THREAD_PRIORITY_LOW);
    SDL_LockMutex(pictures->lock);
    while (!pictures->closing) {
        Slot *slot = next_waiting(pictures);
        if (!slot) {
            SDL_CondWait(pictures->work, pictures->lock);
            continue;
        }
        slot->state = DRAWING;
        SDL_UnlockMutex(pictures->lock);
        SDL_Surface *surface = draw_slot(slot, &pictures->setup);
        SDL_LockMutex(pictures->lock);
        finish(pictures, slot, surface);
    }
    SDL_UnlockMutex(pictures->lock);
    return 0;
}

Pictures *pictures_open(const PicturesSetup *setup)
{
    Pictures *pictures = mem_new(1, sizeof *pictures);
    pictures->setup = *setup;
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

void pictures_close(Pictures *pictures)
{
    if (!pictures) return;
    if (pictures->thread) {
        lock(pictures);
        pictures->closing = true;
        SDL_CondSignal(pictures->work);
        unlock(pictures);
        SDL_WaitThread(pictures->thread, NULL);
    }
    SDL_DestroyCond(pictures->work);
    SDL_DestroyMutex(pictures->lock);
    for (int i = 0; i < PICTURES_KEPT; i++)
        slot_empty(&pictures->slots[i]);
    SDL_FreeSurface(pictures->spare);
    free(pictures);
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

// The slot of a picture in a size, or (w is 0) a ready one in any.
static Slot *find(Pictures *pictures, const Buf *name, int w, int h)
{
    for (int i = 0; i < PICTURES_KEPT; i++) {
        Slot *slot = &pictures->slots[i];
        if (slot->state == FREE || slot->dropped) continue;
        if (!str_eq(buf_str(&slot->name), buf_str(name))) continue;
        if (w == 0 ? slot->state == READY : slot->w == w && slot->h == h) return slot;
    }
    return NULL;
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

// What is too much to draw is left out like what is not there.
static void read_layers(Pictures *pictures, Slot *slot, const Str *layers)
{
    for (int i = 0; i < slot->n; i++) {
        Err err = {0};
        Buf *bytes = &slot->bytes[i];
        if (pictures->setup.read(pictures->setup.ctx, layers[i], bytes, &err))
            slot->kinds[i] = layer_kind(buf_str(bytes), &err);
        if (slot->kinds[i] != LAYER_NONE) continue;
        complain("picture layer " STR_FMT ": %s", STR_ARG(layers[i]), err.text);
        buf_free(bytes);
    }
}

// In the size that was asked for last. Takes [name] over.
static void enqueue(Pictures *pictures, Slot *slot, Buf *name, const Str *layers, int n)
{
    int w = pictures->w, h = pictures->h;
    *slot = (Slot){.state = WAITING, .name = *name, .w = w, .h = h};
    slot->n = n < LAYERS_MAX ? n : LAYERS_MAX;
    slot->queued = ++pictures->clock;
    *name = (Buf){0};
    // To give tens of megabytes back and ask for as many takes longer than to paint a page.
    SDL_Surface *spare = pictures->spare;
    if (spare && spare->w == w && spare->h == h)
        slot->surface = spare;
    else
        SDL_FreeSurface(spare);
    pictures->spare = NULL;
    read_layers(pictures, slot, layers);
    if (pictures->thread) SDL_CondSignal(pictures->work);
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

SDL_Surface *pictures_get(Pictures *pictures, const Str *layers, int n, int w, int h)
{
    if (w <= 0 || h <= 0 || n <= 0) return NULL;
    lock(pictures);
    pictures->w = w;
    pictures->h = h;
    Buf name = name_of(layers, n);
    Slot *slot = find(pictures, &name, w, h);
    Slot *other = slot && slot->state == READY ? NULL : find(pictures, &name, 0, 0);
    if (!slot) {
        drop_other_sizes(pictures, w, h);
        slot = make_room(pictures, other, (size_t)w * h * 4);
        if (slot) enqueue(pictures, slot, &name, layers, n);
    }
    if (slot) slot->wanted = ++pictures->clock;
    buf_free(&name);
    SDL_Surface *surface = slot && slot->state == READY ? slot->surface
                           : other                      ? other->surface
                                                        : NULL;
    unlock(pictures);
    return surface;
}

void pictures_prefetch(Pictures *pictures, const Str *layers, int n)
{
    if (pictures->w == 0 || n <= 0) return;
    lock(pictures);
    Buf name = name_of(layers, n);
    size_t bytes = (size_t)pictures->w * pictures->h * 4;
    // Fetching ahead never pushes out more than what is old: two large ones fill the budget.
    if (!find(pictures, &name, pictures->w, pictures->h) &&
        2 * bytes <= PICTURE_BYTES_KEPT) {
        Slot *on_show = NULL;
        for (int i = 0; i < PICTURES_KEPT; i++)
            if (pictures->slots[i].state != FREE &&
                (!on_show || pictures->slots[i].wanted > on_show->wanted))
                on_show = &pictures->slots[i];
        Slot *slot = make_room(pictures, on_show, bytes);
        if (slot) enqueue(pictures, slot, &name, layers, n);
    }
    buf_free(&name);
    unlock(pictures);
}

bool pictures_step(Pictures *pictures)
{
    if (pictures->thread) return false;
    Slot *slot = next_waiting(pictures);
    if (!slot) return false;
    finish(pictures, slot, draw_slot(slot, &pictures->setup));
    return true;
}
