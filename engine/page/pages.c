// The pages as readers see them: each call goes to the side where the story works.
#include "page/pages_side.h"

#include "base/arena.h"

#include <stdlib.h>

struct Pages {
    const PagesSide *ops;
    void *side;
    Host host;
};

Pages *pages_on(const PagesSide *ops, void *side, const Host *host)
{
    Pages *pages = mem_new(1, sizeof *pages);
    *pages = (Pages){ops, side, *host};
    return pages;
}

void pages_close(Pages *pages)
{
    if (!pages) return;
    pages->ops->close(pages->side);
    free(pages);
}

const Page *pages_now(Pages *pages) { return pages->ops->now(pages->side); }

bool pages_act(Pages *pages, Str id, Str value, Err *err)
{
    return pages->ops->act(pages->side, id, value, err);
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
