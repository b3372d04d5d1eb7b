#include "window/first_words.h"

static int SDLCALL render(void *ctx)
{
    FirstWords *words = ctx;
    for (int i = 0; i < words->list->n && !SDL_AtomicGet(&words->enough); i++) {
        const DrawCmd *cmd = &words->list->cmds[i];
        if (cmd->kind == DRAW_TEXT || cmd->kind == DRAW_FLAP)
            glyph_cache_get(
                words->glyphs, cmd->face, cmd->size, cmd->spacing, cmd->text);
    }
    return 0;
}

void first_words_begin(FirstWords *words, GlyphCache *glyphs, const DrawList *list)
{
    words->glyphs = glyphs;
    words->list = list;
    SDL_AtomicSet(&words->enough, 0);
    words->thread = SDL_CreateThread(render, "first words", words);
}

void first_words_wait(FirstWords *words)
{
    if (words->thread) SDL_WaitThread(words->thread, NULL);
    words->thread = NULL;
}

void first_words_stop(FirstWords *words)
{
    SDL_AtomicSet(&words->enough, 1);
    first_words_wait(words);
}
