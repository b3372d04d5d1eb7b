#include "window/drafts.h"

static int place_of(const Drafts *drafts, Str action)
{
    int i = 0;
    while (i < drafts->n && !str_eq(drafts->items[i].action, action))
        i++;
    return i;
}

static void put(Drafts *drafts, int i, Str action, Str text)
{
    buf_clear(&drafts->actions[i]);
    buf_add(&drafts->actions[i], action);
    buf_clear(&drafts->texts[i]);
    buf_add(&drafts->texts[i], text);
    drafts->items[i] =
        (FieldDraft){buf_str(&drafts->actions[i]), buf_str(&drafts->texts[i])};
}

void drafts_keep(Drafts *drafts, Str action, Str text)
{
    int i = place_of(drafts, action);
    if (i == DRAFTS_MAX) i--;
    if (i == drafts->n) drafts->n++;
    put(drafts, i, action, text);
}

bool drafts_find(const Drafts *drafts, Str action, Str *text)
{
    int i = place_of(drafts, action);
    if (i == drafts->n) return false;
    *text = drafts->items[i].text;
    return true;
}

void drafts_drop(Drafts *drafts, Str action)
{
    int i = place_of(drafts, action), last = drafts->n - 1;
    if (i > last) return;
    if (i < last) put(drafts, i, drafts->items[last].action, drafts->items[last].text);
    drafts->n = last;
}

void drafts_clear(Drafts *drafts) { drafts->n = 0; }

void drafts_free(Drafts *drafts)
{
    for (int i = 0; i < DRAFTS_MAX; i++) {
        buf_free(&drafts->actions[i]);
        buf_free(&drafts->texts[i]);
    }
    drafts->n = 0;
}
