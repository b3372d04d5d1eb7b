#include "support/power.h"

#include "base/arena.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#define FILES_MOST   1000 // that were ever made
#define NAMES_MOST   64   // at one time
#define PENDING_MOST 12   // changes of names that are not flushed
#define FOLDER       (-1) // in place of a file
#define GONE         (-2)

typedef struct File {
    Buf now, flushed;
} File;

typedef struct Name {
    Str path; // lives in the log
    int file;
} Name;

// A change of names: what is taken away, and what then stands for [file].
typedef struct Change {
    Str gone, made;
    int file;
} Change;

typedef struct Names {
    Name items[NAMES_MOST];
    int n;
} Names;

typedef enum Rest { REST_FLUSHED, REST_HALF, REST_ZEROS, REST_ALL, RESTS } Rest;

struct PowerDisk {
    File files[FILES_MOST];
    int n_files;
    Names now, flushed; // as the programs see them; as the disk has them for certain
    Change pending[PENDING_MOST];
    int n_pending;
    Names names; // of the disk that is shown
    Rest rest;
    Str made[NAMES_MOST]; // folders that the log made: others have always been there
    int n_made;
};

// --- names ----------------------------------------------------------------------------------------

static int *find(Names *names, Str path)
{
    for (int i = 0; i < names->n; i++)
        if (str_eq(names->items[i].path, path)) return &names->items[i].file;
    return NULL;
}

static void set(Names *names, Str path, int file)
{
    int *there = find(names, path);
    if (!there) {
        assert(names->n < NAMES_MOST);
        names->items[names->n] = (Name){path, file};
        there = &names->items[names->n++].file;
    }
    *there = file;
}

static int file_of(Names *names, Str path)
{
    const int *there = find(names, path);
    return there ? *there : GONE;
}

static void apply(Names *names, const Change *change)
{
    if (change->gone.n > 0) set(names, change->gone, GONE);
    if (change->made.n > 0) set(names, change->made, change->file);
}

static Str folder_of(Str path)
{
    size_t end = path.n;
    while (end > 0 && path.s[end - 1] != '/')
        end--;
    return str_cut(path, 0, end > 1 ? end - 1 : end);
}

// --- playing the log ------------------------------------------------------------------------------

static void change(PowerDisk *disk, Str gone, Str made, int file)
{
    Change next = {gone, made, file};
    apply(&disk->now, &next);
    assert(disk->n_pending < PENDING_MOST);
    disk->pending[disk->n_pending++] = next;
}

static void flush_folder(PowerDisk *disk, Str folder)
{
    int kept = 0;
    for (int i = 0; i < disk->n_pending; i++) {
        const Change *one = &disk->pending[i];
        Str path = one->made.n > 0 ? one->made : one->gone;
        if (str_eq(folder_of(path), folder))
            apply(&disk->flushed, one);
        else
            disk->pending[kept++] = *one;
    }
    disk->n_pending = kept;
}

static void flush(PowerDisk *disk, Str path)
{
    int file = file_of(&disk->now, path);
    if (file < 0) {
        flush_folder(disk, path);
        return;
    }
    buf_clear(&disk->files[file].flushed);
    buf_add(&disk->files[file].flushed, buf_str(&disk->files[file].now));
}

static void play(PowerDisk *disk, const DiskOp *op)
{
    Str path = buf_str(&op->path), to = buf_str(&op->to), none = {0};
    int file = file_of(&disk->now, path);
    switch (op->kind) {
    case OP_CREATE:
        assert(disk->n_files < FILES_MOST);
        change(disk, none, path, disk->n_files++);
        break;
    case OP_MKDIR:
        disk->made[disk->n_made++] = path;
        change(disk, none, path, FOLDER);
        break;
    case OP_WRITE:
        assert(file >= 0);
        buf_add(&disk->files[file].now, buf_str(&op->bytes));
        break;
    case OP_SYNC:
        flush(disk, path);
        break;
    case OP_LINK:
        change(disk, none, to, file);
        break;
    case OP_RENAME: // of one file to itself: nothing happens
        if (file_of(&disk->now, to) != file) change(disk, path, to, file);
        break;
    case OP_UNLINK:
        change(disk, path, none, GONE);
        break;
    case OP_DONE:
        break;
    }
}

// --- what is left ---------------------------------------------------------------------------------

static bool has_folder(const PowerDisk *disk, Str folder)
{
    for (int i = 0; i < disk->n_made; i++) {
        if (!str_eq(disk->made[i], folder)) continue;
        Names names = disk->names;
        return file_of(&names, folder) == FOLDER && has_folder(disk, folder_of(folder));
    }
    return true;
}

bool power_read(const PowerDisk *disk, const char *path, Buf *out)
{
    Names names = disk->names;
    int file = file_of(&names, str_of(path));
    if (file < 0 || !has_folder(disk, folder_of(str_of(path)))) return false;
    Str now = buf_str(&disk->files[file].now),
        flushed = buf_str(&disk->files[file].flushed);
    if (disk->rest == REST_ALL || str_eq(now, flushed)) {
        buf_add(out, now);
        return true;
    }
    buf_add(out, flushed);
    if (disk->rest == REST_HALF) buf_add(out, str_cut(now, flushed.n, now.n / 2));
    for (size_t i = flushed.n; disk->rest == REST_ZEROS && i < now.n; i++)
        buf_addc(out, '\0');
    return true;
}

static size_t show_all(PowerDisk *disk, int done,
    void (*each)(void *ctx, const PowerDisk *disk, int done), void *ctx)
{
    size_t shown = 0;
    for (unsigned some = 0; some < 1u << disk->n_pending; some++) {
        disk->names = disk->flushed;
        for (int i = 0; i < disk->n_pending; i++)
            if (some >> i & 1) apply(&disk->names, &disk->pending[i]);
        for (disk->rest = 0; disk->rest < RESTS; disk->rest++, shown++)
            each(ctx, disk, done);
    }
    return shown;
}

size_t power_cut_everywhere(const DiskOp *ops, size_t count,
    void (*each)(void *ctx, const PowerDisk *disk, int done), void *ctx)
{
    PowerDisk *disk = mem_new(1, sizeof *disk);
    size_t shown = show_all(disk, 0, each, ctx);
    int done = 0;
    for (size_t i = 0; i < count; i++) {
        play(disk, &ops[i]);
        done += ops[i].kind == OP_DONE;
        shown += show_all(disk, done, each, ctx);
    }
    for (int i = 0; i < disk->n_files; i++) {
        buf_free(&disk->files[i].now);
        buf_free(&disk->files[i].flushed);
    }
    free(disk);
    return shown;
}
