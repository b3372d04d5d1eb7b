// The pages as readers see them: each call goes to the side where the story works.
#include "page/pages_side.h"

#include "base/actions.h"
#include "base/arena.h"
#include "page/words.h"

#include <stdlib.h>

struct Pages {
    const PagesSide *ops;
    void *side;
    Host host;
    Store store;
};

Pages *pages_on(const PagesSide *ops, void *side, const PagesSetup *setup)
{
    Pages *pages = mem_new(1, sizeof *pages);
    *pages = (Pages){ops, side, setup->host, setup->store};
    return pages;
}

void pages_close(Pages *pages)
{
    if (!pages) return;
    pages->ops->close(pages->side);
    free(pages);
}

const Page *pages_now(Pages *pages) { return pages->ops->now(pages->side); }

// The page becomes a file on this side of whatever wall there is: what is on it are words.
static void keep_sheet(Pages *pages)
{
    Arena arena = {0};
    Buf path = {0};
    Err err = {0};
    bool kept = pages->store.keep_sheet(
        pages->store.ctx, pages->ops->now(pages->side), &path, &err);
    Str sentence =
        kept ? word_with(&arena, W_RECORD_KEPT, buf_str(&path), (Str){0}, (Str){0})
             : str_of(err.text);
    pages->ops->note(pages->side, sentence);
    buf_free(&path);
    arena_free(&arena);
}

static bool prints(Pages *pages, Str id)
{
    if (!str_eq(id, STR(ACTION_PRINT)) || !pages->store.keep_sheet) return false;
    const Page *page = pages->ops->now(pages->side);
    const Action *action = page_action(page, id);
    return page->kind == PAGE_RECORD && action && action->open;
}

bool pages_act(Pages *pages, Str id, Str value, Err *err)
{
    if (!prints(pages, id)) return pages->ops->act(pages->side, id, value, err);
    keep_sheet(pages);
    return true;
}

const Settings *pages_settings(Pages *pages)
{
    return pages->ops->settings(pages->side);
}

void pages_note_window(Pages *pages, int w, int h, bool full_screen)
{
    pages->ops->note_window(pages->side, w, h, full_screen);
}

void pages_note_voice(Pages *pages, bool on, Str why)
{
    pages->ops->note_voice(pages->side, on, why);
}

void pages_note(Pages *pages, Str sentence) { pages->ops->note(pages->side, sentence); }

bool pages_flush(Pages *pages, Err *err) { return pages->ops->flush(pages->side, err); }

void pages_ahead(Pages *pages, void (*each)(void *ctx, Str layer), void *ctx)
{
    pages->ops->ahead(pages->side, each, ctx);
}

bool pages_picture(Pages *pages, Str layer, Buf *out, Err *err)
{
    Buf name = {0};
    buf_addf(&name, "pictures/" STR_FMT, STR_ARG(layer));
    bool done = pages->host.read(pages->host.ctx, buf_str(&name), out, err);
    buf_free(&name);
    return done;
}
