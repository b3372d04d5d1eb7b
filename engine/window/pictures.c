#include "window/pictures_inner.h"

#include "base/arena.h"
#include "base/complain.h"
#include "base/hash.h"
#include "layout/fit.h"

#include <assert.h>
#include <string.h>

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

// The worker is prepared.
static bool begin_slot(Pictures *pictures, Slot *slot, Err *err)
{
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

// Makes slot->surface, while the worker still draws.
static bool end_slot(Pictures *pictures, Slot *slot, Err *err)
{
    PictureReply reply = {0};
    if (!slot->surface)
        slot->surface = SDL_CreateRGBSurfaceWithFormat(
            0, slot->w, slot->h, 32, SDL_PIXELFORMAT_RGB888);
    if (!slot->surface) {
        pictures->server.lost = true; // it draws for nobody
        return err_set(err, ERR_IO, "there is no memory for it");
    }
    assert(slot->surface->pitch == slot->w * 4);
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
        pictures_empty(slot);
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
        pictures_empty(&pictures->slots[i]);
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
        if (slot->state == WAITING || slot->state == BROKEN) pictures_empty(slot);
        if (slot->state == DRAWING) slot->dropped = true;
    }
    unlock(pictures);
}

void pictures_came(Pictures *pictures) { pictures->setup.absent = false; }

void pictures_pause(Pictures *pictures, bool held)
{
    lock(pictures);
    pictures->held = held;
    if (pictures->thread && !held) SDL_CondSignal(pictures->work);
    unlock(pictures);
}

bool pictures_threaded(const Pictures *pictures) { return pictures->thread != NULL; }

static void enqueue(
    Pictures *pictures, Slot *slot, Buf *name, const PictureWanted *wanted)
{
    if (!pictures_enqueue(pictures, slot, name, wanted))
        finish(pictures, slot, false);
    else if (pictures->thread)
        SDL_CondSignal(pictures->work);
}

// What there is of the picture, which is put in the queue where it is not in the size wanted.
static SDL_Surface *get(Pictures *pictures, Buf *name, const PictureWanted *wanted)
{
    Slot *slot = pictures_find(pictures, name, wanted);
    Slot *other = pictures_find_in(pictures, name, READY);
    pictures->whole = false;
    if (!slot && pictures_find_in(pictures, name, BROKEN)) return NULL;
    if (!slot) {
        pictures_drop_other_sizes(pictures, wanted->w, wanted->h);
        slot = pictures_make_room(pictures, other, (size_t)wanted->w * wanted->h * 4);
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
    if (pictures->setup.absent) return NULL;
    lock(pictures);
    pictures->w = wanted->w;
    pictures->h = wanted->h;
    Buf name = pictures_name(wanted->layers, wanted->n);
    SDL_Surface *surface = get(pictures, &name, wanted);
    buf_free(&name);
    unlock(pictures);
    return surface;
}

bool pictures_whole(const Pictures *pictures) { return pictures->whole; }

PictureInfo pictures_info(Pictures *pictures, const Str *layers, int n)
{
    PictureInfo info = {0};
    Buf name = pictures_name(layers, n);
    lock(pictures);
    const Slot *ready = pictures_find_in(pictures, &name, READY),
               *broken = pictures_find_in(pictures, &name, BROKEN);
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
    if (2 * bytes > PICTURE_BYTES_KEPT || pictures_find(pictures, name, wanted) ||
        pictures_find_in(pictures, name, BROKEN))
        return;
    const Slot *on_show = NULL;
    for (int i = 0; i < PICTURES_KEPT; i++)
        if (pictures->slots[i].state != FREE &&
            (!on_show || pictures->slots[i].wanted > on_show->wanted))
            on_show = &pictures->slots[i];
    Slot *slot = pictures_make_room(pictures, on_show, bytes);
    if (slot) enqueue(pictures, slot, name, wanted);
}

bool pictures_in_band(const Pictures *pictures)
{
    return pictures->w > 0 && fit_is_band(pictures->w, pictures->h);
}

void pictures_prefetch(Pictures *pictures, const PictureWanted *wanted)
{
    if (pictures->w == 0 || wanted->n <= 0 || pictures->setup.absent) return;
    lock(pictures);
    PictureWanted here = *wanted;
    here.w = pictures->w;
    here.h = pictures->h;
    Buf name = pictures_name(here.layers, here.n);
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
