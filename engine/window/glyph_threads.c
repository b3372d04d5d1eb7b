#include "window/glyph_threads.h"

#include "layout/draw_diff.h"
#include "window/glyph_cache_inner.h"

// Bytes of text that are not kept yet, from which on a second thread is worth its start.
#define WORTH_A_THREAD 96

typedef struct Work {
    GlyphMaker *second;
    GlyphText *texts;
    GlyphEntry **made; // one for each text
    int n;
    SDL_atomic_t next; // text that nobody has taken
} Work;

static bool is_listed(const Work *work, const GlyphText *text)
{
    for (int i = 0; i < work->n; i++)
        if (glyph_text_same(&work->texts[i], text)) return true;
    return false;
}

// Lists what is to be seen and not kept. Returns its bytes.
static size_t list_texts(
    const GlyphCache *cache, const DrawList *list, Rect part, Work *work)
{
    size_t bytes = 0;
    for (int i = 0; i < list->n; i++) {
        const DrawCmd *cmd = &list->cmds[i];
        if (cmd->kind != DRAW_TEXT || !rect_intersects(draw_diff_reach(cmd), part))
            continue;
        GlyphText text = glyph_text(cmd->face, cmd->size, cmd->spacing, cmd->text);
        if (glyph_cache_find(cache, &text) || is_listed(work, &text)) continue;
        work->texts[work->n++] = text;
        bytes += text.text.n;
    }
    return bytes;
}

static void take_texts(Work *work, GlyphMaker *maker)
{
    for (int i; (i = SDL_AtomicAdd(&work->next, 1)) < work->n;)
        work->made[i] = glyph_entry_make(maker, &work->texts[i]);
}

static int SDLCALL help(void *ctx)
{
    Work *work = ctx;
    take_texts(work, work->second);
    return 0;
}

static void render(GlyphCache *cache, Work *work)
{
    GlyphMaker *second = &cache->second;
    if (!second->fonts) second->fonts = fonts_open_beside(cache->maker.fonts);
    if (!second->fonts) return;
    fonts_follow(second->fonts);
    work->second = second;
    SDL_Thread *thread = SDL_CreateThread(help, "letters", work);
    if (!thread) return;
    take_texts(work, &cache->maker);
    SDL_WaitThread(thread, NULL);
    for (int i = 0; i < work->n; i++)
        glyph_cache_keep(cache, work->made[i]);
}

void glyph_threads_render(GlyphCache *cache, const DrawList *list, Rect part)
{
    if (SDL_GetCPUCount() < 2) return;
    Arena arena = {0};
    Work work = {.texts = arena_array(&arena, GlyphText, list->n),
        .made = arena_array(&arena, GlyphEntry *, list->n)};
    if (list_texts(cache, list, part, &work) >= WORTH_A_THREAD) render(cache, &work);
    arena_free(&arena);
}
