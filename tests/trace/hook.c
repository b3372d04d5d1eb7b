// Linked into each program of a traced build (run.sh): writes down which functions run between a key
// of a choice and the moment when the window waits again. The processes share one file, since a
// worker may open none and write none once it is confined.
#define _GNU_SOURCE
#include <SDL.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <time.h>
#include <unistd.h>

#define QUIET     __attribute__((no_instrument_function))
#define SLOTS     8192 // for the functions of a process; far more than there are
#define SETTLE_MS 1500

enum { PROGRAM, WORKER, PICTURE_WORKER, SIDES };

typedef struct Shared {
    atomic_int recording;
    _Atomic(uintptr_t)
        functions[SIDES][SLOTS]; // by address, which differ from program to program
} Shared;

static Shared *shared;
static int side;

QUIET static void be_worker(void) { side = WORKER; }

QUIET static int side_of(const char *program)
{
    if (strstr(program, "picture-worker")) return PICTURE_WORKER;
    return strstr(program, "worker") ? WORKER : PROGRAM;
}

__attribute__((constructor)) QUIET static void open_trace(void)
{
    int file = open(TRACE_FILE, O_RDWR | O_CLOEXEC);
    if (file < 0) return;
    void *bytes =
        mmap(NULL, sizeof(Shared), PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
    close(file);
    if (bytes == MAP_FAILED) return;
    shared = bytes;
    side = side_of(program_invocation_short_name);
    pthread_atfork(NULL, NULL, be_worker); // of the days when the worker was forked
}

QUIET void __cyg_profile_func_enter(void *function, void *from);
QUIET void __cyg_profile_func_exit(void *function, void *from);

void __cyg_profile_func_enter(void *function, void *from)
{
    (void)from;
    if (!shared || !atomic_load(&shared->recording)) return;
    uintptr_t me = (uintptr_t)function;
    for (size_t i = me / 16 % SLOTS;; i = (i + 1) % SLOTS) {
        uintptr_t there = 0;
        if (atomic_compare_exchange_strong(&shared->functions[side][i], &there, me) ||
            there == me)
            return;
    }
}

void __cyg_profile_func_exit(void *function, void *from)
{
    (void)function;
    (void)from;
}

// --- the player --------------------------------------------------------------------------------------

// Begin, the first choice, the first choice again, which is the one that is recorded; then leave.
enum { BEGIN, CHOOSE, RECORDED, LEAVE };

QUIET static int press(SDL_Event *event, Uint32 type)
{
    *event = (SDL_Event){.type = type};
    event->key.keysym.sym = SDLK_1;
    event->key.keysym.scancode = SDL_SCANCODE_1;
    return 1;
}

QUIET static uint64_t now_ms(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (uint64_t)now.tv_sec * 1000 + (uint64_t)now.tv_nsec / 1000000;
}

__attribute__((weak)) // a worker has none
QUIET int
__real_SDL_WaitEventTimeout(SDL_Event *event, int timeout);

// In the place of SDL's, by the linker's --wrap: when nothing has happened for a while, the player does the next thing.
QUIET int __wrap_SDL_WaitEventTimeout(SDL_Event *event, int timeout);
int __wrap_SDL_WaitEventTimeout(SDL_Event *event, int timeout)
{
    static int next;
    static uint64_t since;
    static bool down;
    (void)timeout;
    if (down) {
        down = false;
        return press(event, SDL_KEYUP);
    }
    if (__real_SDL_WaitEventTimeout(event, 20)) return 1;
    if (shared) atomic_store(&shared->recording, 0);
    uint64_t now = now_ms();
    if (since == 0) since = now;
    if (now - since < SETTLE_MS) return 0;
    since = now;
    if (next == LEAVE) {
        *event = (SDL_Event){.type = SDL_QUIT};
        return 1;
    }
    if (next == RECORDED && shared) atomic_store(&shared->recording, 1);
    next++;
    down = true;
    return press(event, SDL_KEYDOWN);
}

// --- afterwards --------------------------------------------------------------------------------------

// The addresses, "0 401136" for the program, "1 ..." for the worker, "2 ..." for that of pictures.
__attribute__((destructor)) QUIET static void print_trace(void)
{
    if (!shared || side != PROGRAM) return;
    for (int of = 0; of < SIDES; of++)
        for (size_t i = 0; i < SLOTS; i++)
            if (shared->functions[of][i])
                dprintf(3, "%d %lx\n", of, (unsigned long)shared->functions[of][i]);
}
