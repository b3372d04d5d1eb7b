#include "window/sign_flip.h"

#include "base/hash.h"

// The picture of the page that has words which turn, or 0.
static uint64_t picture_that_turns(const Page *page)
{
    for (int i = 0; i < page->n_blocks; i++) {
        const Block *b = &page->blocks[i];
        for (int k = 0; b->kind == BLOCK_PICTURE && k < b->n_items; k++)
            if (overlay_words(&b->items[k]).n > 0 && overlay_from(&b->items[k]).n > 0)
                return hash_of(b->id);
    }
    return 0;
}

static bool was_shown(const SignFlip *flip, uint64_t picture)
{
    for (int i = 0; i < flip->n_shown; i++)
        if (flip->shown[i] == picture) return true;
    return false;
}

void sign_flip_show(SignFlip *flip, const Page *page, bool still)
{
    uint64_t picture = picture_that_turns(page);
    if (picture != flip->picture || still) flip->on = false;
    flip->picture = picture;
    if (picture == 0 || was_shown(flip, picture)) return;
    if (flip->n_shown == SIGN_FLIP_PICTURES) return;
    flip->shown[flip->n_shown++] = picture;
    flip->on = !still;
    flip->begun = false;
}

bool sign_flip_end(SignFlip *flip)
{
    bool was = flip->on;
    flip->on = false;
    return was;
}

bool sign_flip_waits(const SignFlip *flip) { return flip->on && !flip->begun; }

int sign_flip_left(const SignFlip *flip, uint64_t now)
{
    if (!flip->on) return 0;
    if (!flip->begun) return 1000;
    uint64_t since = now - flip->began;
    return since >= SIGN_FLIP_MS ? 0 : (int)(1000 - since * 1000 / SIGN_FLIP_MS);
}

bool sign_flip_tick(SignFlip *flip, bool ready, uint64_t now)
{
    if (!flip->on) return false;
    if (!flip->begun) {
        flip->begun = ready;
        flip->began = flip->last_frame = now;
        return false;
    }
    if (now - flip->last_frame < SIGN_FLIP_FRAME_MS) return false;
    flip->last_frame = now;
    flip->on = now - flip->began < SIGN_FLIP_MS;
    return true;
}

int sign_flip_wait(const SignFlip *flip, bool ready, uint64_t now)
{
    if (!flip->on) return -1;
    if (!flip->begun) return ready ? 0 : -1;
    uint64_t since = now - flip->last_frame;
    return since >= SIGN_FLIP_FRAME_MS ? 0 : (int)(SIGN_FLIP_FRAME_MS - since);
}
