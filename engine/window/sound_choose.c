#include "window/sound_choose.h"

#include "base/actions.h"

SoundPage sound_page(const Page *page)
{
    return (SoundPage){true, page->kind, page->turn};
}

static void add_shot(SoundChoice *to, Sound shot)
{
    for (int i = 0; i < to->n_shots; i++)
        if (to->shots[i] == shot) return;
    if (shot != SOUND_NONE && to->n_shots < CHOSEN_SHOTS)
        to->shots[to->n_shots++] = shot;
}

static bool brings_source(const Page *page)
{
    for (int i = 0; i < page->n_blocks; i++)
        if (page->blocks[i].kind == BLOCK_SOURCE && source_is_new(&page->blocks[i]))
            return true;
    return false;
}

// What the player's hand did.
static Sound sound_of_act(const SoundPage *before, Str action, const Page *page)
{
    static const struct {
        const char *begins;
        Sound sound;
    } acts[] = {
        {"term:", SOUND_PAGE},
        {"put:", SOUND_CARD},
        {"swap:", SOUND_CARD},
        {"link:", SOUND_STRING},
        {"pin:", SOUND_PIN},
        {"status:", SOUND_STAMP},
        {ACTION_PRINT, SOUND_TRAY},
    };
    for (int i = 0; i < COUNT_OF(acts); i++)
        if (str_starts(action, str_of(acts[i].begins))) return acts[i].sound;
    bool moved = page->turn != before->turn;
    bool answered = page->kind == PAGE_CHECK && before->kind == PAGE_CHECK &&
                    !str_eq(action, STR(ACTION_CONTINUE));
    if (moved && answered) return SOUND_PENCIL;
    return moved || page->kind != before->kind ? SOUND_PAGE : SOUND_NONE;
}

static void take_blocks(SoundChoice *to, const Page *page, bool moved)
{
    for (int i = 0; i < page->n_blocks; i++) {
        const Block *b = &page->blocks[i];
        if (b->kind != BLOCK_SOUND) continue;
        Sound sound = sounds_find(sound_id(b));
        if (sound == SOUND_SILENCE)
            to->silence = true;
        else if (sound_is_bed(b))
            to->bed = sound;
        else if (moved)
            add_shot(to, sound);
    }
}

SoundChoice sound_choose(const SoundPage *before, Str action, const Page *page)
{
    SoundChoice chosen = {0};
    bool moved = !before->any || page->turn != before->turn;
    take_blocks(&chosen, page, moved);
    if (chosen.silence) return (SoundChoice){.silence = true};
    chosen.bed_begins = moved && chosen.bed != SOUND_NONE;
    if (moved && brings_source(page)) add_shot(&chosen, SOUND_STAMP);
    if (before->any && action.n > 0 && chosen.n_shots == 0)
        add_shot(&chosen, sound_of_act(before, action, page));
    return chosen;
}
