// The worker's side in a browser: messages are handed in by engine/web/worker.js, and posted through
// engine/web/glue_worker.js.
#include "base/worker.h"

#include "base/arena.h"
#include "base/os.h"

#include <emscripten.h>
#include <stdlib.h>
#include <string.h>

#define SHARED_BYTES (64u << 20) // a picture of 16 million pixels

extern void web_post(const char *bytes, size_t n);
extern void web_post_shared(const char *bytes, size_t n);

static Buf inbox;
static size_t taken;
static void (*take)(void *ctx);
static void *take_ctx;
static char *shared;

// A Web Worker sees no file, no process and nothing of the page's memory, and these programs import nothing
// that could reach a network. What the memory may grow to is fixed where they are linked.
Confinement worker_confinement(void)
{
    return (Confinement){.limits = true, .calls = true, .container = true};
}

void worker_confine(size_t memory) { (void)memory; }
void worker_confine_parallel(size_t memory) { (void)memory; }

void worker_parallel(int n, void (*one)(void *ctx, int i), void *ctx)
{
    for (int i = 0; i < n; i++)
        one(ctx, i);
}

char *worker_shared_here(size_t *size)
{
    if (!shared) shared = malloc(SHARED_BYTES);
    *size = shared ? SHARED_BYTES : 0;
    return shared;
}

void worker_share(size_t n) { web_post_shared(shared, n); }

bool worker_read(char *bytes, size_t n)
{
    if (inbox.n - taken < n) return false;
    memcpy(bytes, inbox.s + taken, n);
    taken += n;
    return true;
}

bool worker_write(Str bytes)
{
    web_post(bytes.s, bytes.n);
    return true;
}

// [bytes], one message, were allocated with malloc and are freed here.
EMSCRIPTEN_KEEPALIVE void web_message(char *bytes, size_t n)
{
    buf_clear(&inbox);
    taken = 0;
    buf_add(&inbox, (Str){bytes, n});
    free(bytes);
    if (take) take(take_ctx);
}

void worker_serve(void (*each)(void *ctx), void *ctx)
{
    take = each;
    take_ctx = ctx;
}
