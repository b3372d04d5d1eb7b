#include "text/flow_memory.h"

#include "base/hash.h"

#include <stdlib.h>
#include <string.h>

#define BUCKETS 256

typedef struct Setting { // one way in which a text was set
    FlowStyle style;
    int width;
    Flow flow;
    struct Setting *next;
} Setting;

struct FlowKept {
    uint64_t hash;
    bool marked; // it came as markup:
    Str markup;
    Runs runs;
    Parts parts;
    Setting *settings;
    FlowKept *next;
};

struct FlowMemory {
    Arena own;
    Arena *arena; // that all is kept in
    size_t bytes; // kept, about
    FlowKept *buckets[BUCKETS];
};

FlowMemory *flow_memory_open(void)
{
    FlowMemory *memory = mem_new(1, sizeof *memory);
    memory->arena = &memory->own;
    return memory;
}

void flow_memory_close(FlowMemory *memory)
{
    if (!memory) return;
    arena_free(&memory->own);
    free(memory);
}

FlowMemory *flow_memory_in(Arena *arena)
{
    FlowMemory *memory = arena_new(arena, FlowMemory);
    memory->arena = arena;
    return memory;
}

static bool is_full(const FlowMemory *memory)
{
    return memory->arena == &memory->own && memory->bytes > FLOW_MEMORY_BYTES;
}

void flow_memory_clear(FlowMemory *memory)
{
    arena_reset(&memory->own);
    memset(memory->buckets, 0, sizeof memory->buckets);
    memory->bytes = 0;
}

void flow_memory_tidy(FlowMemory *memory)
{
    if (is_full(memory)) flow_memory_clear(memory);
}

static FlowKept **bucket_of(FlowMemory *memory, uint64_t hash)
{
    return &memory->buckets[(hash ^ hash >> 32) % BUCKETS];
}

static uint64_t hash_of_runs(Runs runs)
{
    uint64_t hash = HASH_START;
    for (int i = 0; i < runs.n; i++) {
        const Run *run = &runs.items[i];
        hash = hash_add(hash ^ (unsigned)(run->strong + 2 * run->emphasis), run->text);
        hash = hash_add(hash ^ 0x100, run->term);
    }
    return hash;
}

static bool same_runs(Runs a, Runs b)
{
    if (a.n != b.n) return false;
    for (int i = 0; i < a.n; i++) {
        const Run *x = &a.items[i], *y = &b.items[i];
        if (x->strong != y->strong || x->emphasis != y->emphasis ||
            !str_eq(x->text, y->text) || !str_eq(x->term, y->term))
            return false;
    }
    return true;
}

static Runs copy_runs(Arena *arena, Runs runs)
{
    Runs copy = {arena_array(arena, Run, runs.n), runs.n};
    for (int i = 0; i < runs.n; i++) {
        const Run *run = &runs.items[i];
        copy.items[i] = (Run){arena_str(arena, run->text), run->strong, run->emphasis,
            arena_str(arena, run->term)};
    }
    return copy;
}

// A place in the memory for what is not there yet; NULL when no more goes in.
static FlowKept *take_in(FlowMemory *memory, FlowKept **bucket, uint64_t hash)
{
    if (is_full(memory)) return NULL;
    FlowKept *kept = arena_new(memory->arena, FlowKept);
    kept->hash = hash;
    kept->next = *bucket;
    *bucket = kept;
    return kept;
}

static FlowKept *cut_parts(FlowMemory *memory, FlowKept *kept)
{
    kept->parts = parts_of(memory->arena, kept->runs, true);
    // The text as it came, joined, and its breaks.
    memory->bytes += sizeof *kept + kept->markup.n + 3 * kept->parts.text.n +
                     (size_t)kept->runs.n * (sizeof(Run) + sizeof(Part));
    return kept;
}

FlowKept *flow_memory_runs(FlowMemory *memory, Runs runs)
{
    uint64_t hash = hash_of_runs(runs);
    FlowKept **bucket = bucket_of(memory, hash);
    for (FlowKept *kept = *bucket; kept; kept = kept->next)
        if (kept->hash == hash && !kept->marked && same_runs(kept->runs, runs))
            return kept;
    FlowKept *kept = take_in(memory, bucket, hash);
    if (!kept) return NULL;
    kept->runs = copy_runs(memory->arena, runs);
    return cut_parts(memory, kept);
}

FlowKept *flow_memory_marked(FlowMemory *memory, Str marked)
{
    uint64_t hash = hash_of(marked);
    FlowKept **bucket = bucket_of(memory, hash);
    for (FlowKept *kept = *bucket; kept; kept = kept->next)
        if (kept->hash == hash && kept->marked && str_eq(kept->markup, marked))
            return kept;
    FlowKept *kept = take_in(memory, bucket, hash);
    if (!kept) return NULL;
    kept->marked = true;
    kept->markup = arena_str(memory->arena, marked);
    kept->runs = markup_runs(memory->arena, kept->markup);
    return cut_parts(memory, kept);
}

Runs flow_kept_runs(const FlowKept *kept) { return kept->runs; }

const Parts *flow_kept_parts(const FlowKept *kept) { return &kept->parts; }

static bool same_style(const FlowStyle *a, const FlowStyle *b)
{
    return a->faces.plain == b->faces.plain && a->faces.strong == b->faces.strong &&
           a->faces.emphasis == b->faces.emphasis && a->faces.both == b->faces.both &&
           a->size == b->size && a->spacing == b->spacing &&
           a->word_spacing == b->word_spacing && a->balanced == b->balanced;
}

const Flow *flow_kept_flow(const FlowKept *kept, const FlowStyle *style, int width)
{
    for (const Setting *s = kept->settings; s; s = s->next)
        if (s->width == width && same_style(&s->style, style)) return &s->flow;
    return NULL;
}

void flow_keep(FlowMemory *memory, FlowKept *kept, const FlowStyle *style, int width,
    const Flow *flow)
{
    if (is_full(memory)) return;
    Setting *setting = arena_new(memory->arena, Setting);
    *setting = (Setting){*style, width, flow_copy(memory->arena, flow), kept->settings};
    kept->settings = setting;
    memory->bytes += sizeof *setting + flow->text.n;
    for (int i = 0; i < flow->n; i++)
        memory->bytes += sizeof(Line) + (size_t)flow->lines[i].n * sizeof(Piece);
}

// A text is part of the flow's, or made for its piece.
static Str copy_part(Arena *arena, Str part, Str from, Str to)
{
    uintptr_t start = (uintptr_t)from.s, at = (uintptr_t)part.s;
    bool inside = at >= start && at + part.n <= start + from.n;
    return inside ? (Str){to.s + (at - start), part.n} : arena_str(arena, part);
}

Flow flow_copy(Arena *arena, const Flow *flow)
{
    Flow copy = *flow;
    copy.text = arena_str(arena, flow->text);
    copy.lines = arena_array(arena, Line, flow->n);
    for (int i = 0; i < flow->n; i++) {
        Line line = flow->lines[i];
        Piece *pieces = arena_array(arena, Piece, line.n);
        for (int k = 0; k < line.n; k++) {
            pieces[k] = line.pieces[k];
            pieces[k].text = copy_part(arena, pieces[k].text, flow->text, copy.text);
            if (pieces[k].term.n) pieces[k].term = arena_str(arena, pieces[k].term);
        }
        line.pieces = pieces;
        copy.lines[i] = line;
    }
    return copy;
}
