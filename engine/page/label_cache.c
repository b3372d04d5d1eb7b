#include "page/label_cache.h"

#include "base/hash.h"

#include <stdlib.h>

#define SLOTS_FIRST 1024 // a power of two

struct LabelCache {
    Arena arena;
    CachedText *slots;
    size_t room, n;
};

LabelCache *label_cache_new(void)
{
    LabelCache *cache = mem_new(1, sizeof *cache);
    cache->room = SLOTS_FIRST;
    cache->slots = mem_new(SLOTS_FIRST, sizeof *cache->slots);
    return cache;
}

void label_cache_free(LabelCache *cache)
{
    if (!cache) return;
    arena_free(&cache->arena);
    free(cache->slots);
    free(cache);
}

// The bytes of a book's text stay where they are, so their place tells texts apart.
static CachedText *find(const LabelCache *cache, const char *src)
{
    uint64_t place = (uint64_t)(uintptr_t)src;
    size_t i = (size_t)(place * HASH_SPREAD >> 32) & (cache->room - 1);
    while (cache->slots[i].src && cache->slots[i].src != src)
        i = (i + 1) & (cache->room - 1);
    return &cache->slots[i];
}

static void grow(LabelCache *cache)
{
    LabelCache old = *cache;
    cache->room *= 2;
    cache->slots = mem_new((ptrdiff_t)cache->room, sizeof *cache->slots);
    for (size_t i = 0; i < old.room; i++)
        if (old.slots[i].src) *find(cache, old.slots[i].src) = old.slots[i];
    free(old.slots);
}

// {name} and {world.price} show what the play has; {#F-0101-02} is never shown.
static bool varies(Str src)
{
    for (size_t i = 0; i < src.n; i++)
        if (src.s[i] == '{' && (i + 1 == src.n || src.s[i + 1] != '#')) return true;
    return false;
}

CachedText *label_cache_at(LabelCache *cache, const Text *text)
{
    CachedText *found = find(cache, text->src.s);
    if (found->src) return found;
    if (cache->n * 2 >= cache->room) {
        grow(cache);
        found = find(cache, text->src.s);
    }
    cache->n++;
    *found = (CachedText){.src = text->src.s, .varies = varies(text->src)};
    return found;
}

void label_cache_add_term(LabelCache *cache, CachedText *text, int term, Str words)
{
    CachedTerm *terms = arena_array(&cache->arena, CachedTerm, text->n_terms + 1);
    for (int i = 0; i < text->n_terms; i++)
        terms[i] = text->terms[i];
    terms[text->n_terms++] = (CachedTerm){term, label_cache_keep(cache, words)};
    text->terms = terms;
}

Str label_cache_keep(LabelCache *cache, Str text)
{
    return arena_str(&cache->arena, text);
}
