// Watches a folder with inotify: one watch for each subfolder; events are collected until they have settled.
#define _GNU_SOURCE // d_type, eventfd
#include "base/watch.h"

#include "base/arena.h"
#include "base/os.h"

#include <dirent.h>
#include <errno.h>
#include <poll.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/eventfd.h>
#include <sys/inotify.h>
#include <unistd.h>

// A file that is written counts when it is closed, not while its bytes come.
#define FOLDER_EVENTS                                                                  \
    (IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_CREATE | IN_DELETE |            \
        IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR | IN_DONT_FOLLOW)
#define PARENT_EVENTS (IN_MOVED_TO | IN_CREATE | IN_ONLYDIR | IN_DONT_FOLLOW)
#define EVENTS_BYTES  16384 // read at once

typedef struct WatchedFolder {
    int number; // of the kernel
    int depth;  // 0: the one that was asked for
    Buf path;
    bool searched; // for the folders in it
} WatchedFolder;

struct Watch {
    bool (*counts)(Str name);
    Buf root;         // a real path
    size_t root_name; // its last part begins here
    int inotify, stop;
    WatchedFolder folders[WATCH_FOLDERS_MAX];
    int n;
    int parent; // of the root, watched while the root is gone; or -1
    pthread_t thread;
    bool threaded;
    void (*wake)(void *ctx);
    void *ctx;
    atomic_bool changed;
};

// --- folders ------------------------------------------------------------------------------------

static WatchedFolder *find_folder(Watch *watch, int number)
{
    for (int i = 0; i < watch->n; i++)
        if (watch->folders[i].number == number) return &watch->folders[i];
    return NULL;
}

// A folder that was moved here is watched already; its path has changed.
static bool add_folder(Watch *watch, const char *path, int depth)
{
    if (depth > WATCH_DEPTH_MAX) return false;
    int number = inotify_add_watch(watch->inotify, path, FOLDER_EVENTS);
    if (number < 0) return false;
    WatchedFolder *folder = find_folder(watch, number);
    if (!folder && watch->n == WATCH_FOLDERS_MAX) {
        inotify_rm_watch(watch->inotify, number);
        return false;
    }
    if (!folder) {
        folder = &watch->folders[watch->n++];
        *folder = (WatchedFolder){.number = number};
    }
    folder->depth = depth;
    folder->searched = false;
    buf_clear(&folder->path);
    buf_add(&folder->path, str_of(path));
    return true;
}

// Adds the subfolders of [folder]; the kernel refuses anything else.
static void search(Watch *watch, const WatchedFolder *folder, int *entries)
{
    DIR *open = opendir(folder->path.s);
    if (!open) return;
    const struct dirent *entry;
    while (++*entries < WATCH_ENTRIES_MAX && (entry = readdir(open)) != NULL) {
        bool maybe = entry->d_type == DT_DIR || entry->d_type == DT_UNKNOWN;
        if (!maybe || entry->d_name[0] == '.') continue; // "..", and what editors hide
        Buf path = {0};
        buf_addf(&path, "%s/%s", folder->path.s, entry->d_name);
        add_folder(watch, path.s, folder->depth + 1);
        buf_free(&path);
    }
    closedir(open);
}

static WatchedFolder *next_to_search(Watch *watch)
{
    for (int i = 0; i < watch->n; i++)
        if (!watch->folders[i].searched) return &watch->folders[i];
    return NULL;
}

// A folder and everything in it.
static bool add_tree(Watch *watch, const char *path, int depth)
{
    int entries = 0;
    if (!add_folder(watch, path, depth)) return false;
    for (WatchedFolder *folder; (folder = next_to_search(watch)) != NULL;) {
        folder->searched = true;
        search(watch, folder, &entries);
    }
    return true;
}

static void forget_folder(Watch *watch, WatchedFolder *folder)
{
    buf_free(&folder->path);
    *folder = watch->folders[--watch->n];
}

static void forget_all(Watch *watch)
{
    while (watch->n > 0) {
        WatchedFolder *last = &watch->folders[watch->n - 1];
        inotify_rm_watch(watch->inotify, last->number);
        forget_folder(watch, last);
    }
}

// Whether the folder is there: then it is watched, else the folder that it was in is, if that is there.
static bool find_root(Watch *watch)
{
    if (watch->parent >= 0) inotify_rm_watch(watch->inotify, watch->parent);
    watch->parent = -1;
    if (add_tree(watch, watch->root.s, 0)) return true;
    Arena arena = {0};
    size_t end = watch->root_name > 1 ? watch->root_name - 1 : 1;
    const char *parent = arena_str(&arena, str_cut(buf_str(&watch->root), 0, end)).s;
    watch->parent = inotify_add_watch(watch->inotify, parent, PARENT_EVENTS);
    arena_free(&arena);
    // It may have come back before its parent was watched.
    return watch->parent >= 0 && add_tree(watch, watch->root.s, 0);
}

// --- events -------------------------------------------------------------------------------------

static bool is_root(const Watch *watch, Str name)
{
    return str_eq(name, str_from(buf_str(&watch->root), watch->root_name));
}

static bool take_folder_event(
    Watch *watch, const WatchedFolder *folder, const struct inotify_event *event)
{
    bool came = event->mask & (IN_CREATE | IN_MOVED_TO);
    if (event->len == 0 || event->name[0] == '.') return false;
    if (!came) return true;
    Buf path = {0};
    buf_addf(&path, "%s/%s", folder->path.s, event->name);
    add_tree(watch, path.s, folder->depth + 1);
    buf_free(&path);
    return true;
}

// Whether the event is a change that matters.
static bool take_event(Watch *watch, const struct inotify_event *event)
{
    Str name = event->len > 0 ? str_of(event->name) : (Str){0};
    if (event->mask & IN_Q_OVERFLOW) return true;
    if (event->wd == watch->parent) return is_root(watch, name) && find_root(watch);
    WatchedFolder *folder = find_folder(watch, event->wd);
    if (!folder) return false;
    bool gone = event->mask & (IN_DELETE_SELF | IN_IGNORED);
    if (folder->depth == 0 && (gone || event->mask & IN_MOVE_SELF)) {
        forget_all(watch);
        find_root(watch);
        return true;
    }
    if (gone) {
        forget_folder(watch, folder);
        return false; // the folder above tells
    }
    if (event->mask & IN_ISDIR) return take_folder_event(watch, folder, event);
    bool whole =
        event->mask & (IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE);
    return whole && watch->counts(name);
}

static bool take_events(Watch *watch)
{
    _Alignas(struct inotify_event) char bytes[EVENTS_BYTES];
    bool counts = false;
    ssize_t n;
    while ((n = read(watch->inotify, bytes, sizeof bytes)) > 0)
        for (ssize_t at = 0; at < n;) {
            const struct inotify_event *event =
                (const struct inotify_event *)(const void *)(bytes + at);
            if (take_event(watch, event)) counts = true;
            at += (ssize_t)(sizeof *event + event->len);
        }
    return counts;
}

// --- waiting ------------------------------------------------------------------------------------

static int ms_since(uint64_t us) { return (int)((os_clock_us() - us) / 1000); }

// How long to wait for the next change, after which there was one; -1: until something happens.
static int settle_ms(bool pending, uint64_t first_us, uint64_t last_us)
{
    if (!pending) return -1;
    int quiet = WATCH_SETTLE_MS - ms_since(last_us);
    int left = WATCH_LONGEST_MS - ms_since(first_us);
    int ms = quiet < left ? quiet : left;
    return ms > 0 ? ms : 0;
}

WatchSaw watch_wait(Watch *watch, int input)
{
    bool pending = false;
    uint64_t first_us = 0, last_us = 0;
    for (;;) {
        struct pollfd files = {.fd = watch->inotify, .events = POLLIN};
        struct pollfd all[] = {{.fd = watch->stop, .events = POLLIN}, files,
            {.fd = pending ? -1 : input, .events = POLLIN}};
        int ms = settle_ms(pending, first_us, last_us);
        int ready = poll(all, COUNT_OF(all), ms);
        if (ready < 0 && errno != EINTR) return WATCH_STOPPED;
        if (ready < 0) continue;
        if (all[0].revents) return WATCH_STOPPED;
        if (all[1].revents && take_events(watch)) {
            last_us = os_clock_us();
            if (!pending) first_us = last_us;
            pending = true;
        }
        if (pending && settle_ms(pending, first_us, last_us) == 0) return WATCH_CHANGED;
        if (!pending && all[2].revents) return WATCH_INPUT;
    }
}

static void *wait_on_thread(void *ctx)
{
    Watch *watch = ctx;
    while (watch_wait(watch, -1) == WATCH_CHANGED) {
        atomic_store(&watch->changed, true);
        watch->wake(watch->ctx);
    }
    return NULL;
}

bool watch_start(Watch *watch, void (*wake)(void *ctx), void *ctx)
{
    watch->wake = wake;
    watch->ctx = ctx;
    watch->threaded = pthread_create(&watch->thread, NULL, wait_on_thread, watch) == 0;
    return watch->threaded;
}

bool watch_changed(Watch *watch) { return atomic_exchange(&watch->changed, false); }

void watch_stop(Watch *watch)
{
    uint64_t one = 1;
    ssize_t written = write(watch->stop, &one, sizeof one);
    if (watch->threaded && written == sizeof one) pthread_join(watch->thread, NULL);
    watch->threaded = false;
}

// --- opening ------------------------------------------------------------------------------------

Watch *watch_open(const char *folder, bool (*counts)(Str name), Err *err)
{
    Watch *watch = mem_new(1, sizeof *watch);
    watch->counts = counts;
    watch->parent = -1;
    bool real = os_real_path(folder, &watch->root, err);
    watch->inotify = inotify_init1(IN_CLOEXEC | IN_NONBLOCK);
    watch->stop = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    Str root = buf_str(&watch->root);
    for (size_t i = 0; i < root.n; i++)
        if (root.s[i] == '/') watch->root_name = i + 1;
    if (real && watch->inotify >= 0 && watch->stop >= 0 &&
        add_tree(watch, watch->root.s, 0))
        return watch;
    if (real)
        err_set(err, ERR_IO, "\"%s\" cannot be watched: %s", folder, strerror(errno));
    watch_close(watch);
    return NULL;
}

void watch_close(Watch *watch)
{
    if (!watch) return;
    if (watch->threaded) watch_stop(watch);
    while (watch->n > 0)
        forget_folder(watch, &watch->folders[watch->n - 1]);
    if (watch->inotify >= 0) close(watch->inotify);
    if (watch->stop >= 0) close(watch->stop);
    buf_free(&watch->root);
    free(watch);
}
