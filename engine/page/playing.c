// What the pages of a play have in common: where one is, the chain, the meters, the way to the other pages.
#include "page/build.h"

// --- picture and meters -----------------------------------------------------------------------

static void fill_overlay(Build *b, const Overlay *overlay, Item *item)
{
    set_overlay_words(item, build_label(b, &overlay->text));
    if (overlay->from.src.n > 0) set_overlay_from(item, build_label(b, &overlay->from));
    set_overlay_x(item, overlay->x);
    set_overlay_y(item, overlay->y);
    set_overlay_size(item, overlay->size);
    set_overlay_colour(item, (int)overlay->colour);
}

static void fill_light(const Light *light, Item *item)
{
    set_light_beat(item, light->beat);
    set_light_x(item, light->x);
    set_light_y(item, light->y);
    set_light_size(item, light->size);
    set_light_colour(item, (int)light->colour);
}

static bool layer_shown(Build *b, const Picture *picture, int i, bool chosen)
{
    Passage layer = {.when = picture->layers_when ? picture->layers_when[i] : 0};
    bool shown = true;
    Err err = {0};
    if (!layer.when) return true;
    bool fine = chosen ? play_passage_shown(b->stack->play, &layer, &shown, &err)
                       : play_passage_told(b->stack->play, &layer, &shown, &err);
    if (!fine && b->err.kind == ERR_NONE) b->err = err;
    return shown;
}

void add_picture(Build *b, int index) { add_picture_of(b, index, true); }

void add_picture_of(Build *b, int index, bool chosen)
{
    if (index == NONE || b->stack->passing) return;
    const Picture *picture = &story_book(b->stack->story)->pictures[index];
    int max = picture->layers.n + picture->n_overlays + 2 + picture->n_lights, n = 0;
    Item *items = arena_array(b->arena, Item, max);
    for (int i = 0; i < picture->layers.n; i++)
        if (layer_shown(b, picture, i, chosen))
            set_layer_file(&items[n++], picture->layers.items[i]);
    for (int i = 0; i < picture->n_overlays; i++)
        fill_overlay(b, &picture->overlays[i], &items[n++]);
    if (picture->snow > 0) {
        items[n].label = STR(ITEM_SNOW);
        set_snow_amount(&items[n++], picture->snow);
    }
    if (picture->band_x != picture->focus_x || picture->band_y != picture->focus_y) {
        items[n].label = STR(ITEM_BAND);
        set_band_x(&items[n], picture->band_x);
        set_band_y(&items[n++], picture->band_y);
    }
    for (int i = 0; i < picture->n_lights; i++)
        fill_light(&picture->lights[i], &items[n++]);
    Block *block = add_block(b, BLOCK_PICTURE);
    block->id = picture->id;
    block->text = build_label(b, &picture->alt);
    set_picture_focus_x(block, picture->focus_x);
    set_picture_focus_y(block, picture->focus_y);
    block->items = items;
    block->n_items = n;
}

static int moved_by(Build *b, int meter)
{
    Moved moved;
    for (int i = 0; play_moved(b->stack->play, i, &moved); i++)
        if (moved.meter == meter) return moved.by;
    return 0;
}

void add_meters(Build *b)
{
    const Book *book = story_book(b->stack->story);
    for (int i = 0; i < book->n_state && !b->stack->passing; i++) {
        const StateVar *var = &book->state[i];
        if (!var->meter) continue;
        const Value *value = play_value(b->stack->play, i);
        Block *block = add_block(b, BLOCK_METER);
        block->id = var->id;
        block->label = build_label(b, &var->label);
        set_meter_symbol(block, var->symbol);
        set_meter_min(block, (int)var->min);
        set_meter_max(block, (int)var->max);
        set_meter_value(
            block, value->type == VALUE_NUM ? (int)value->as.d : (int)value->as.i);
        set_meter_moved(block, moved_by(b, i));
        block->text = word_with(b->own, W_METER, build_fmt(b, "%d", meter_value(block)),
            build_fmt(b, "%d", meter_max(block)), (Str){0});
    }
}

static void add_place(Build *b, const Node *node)
{
    if (node->place == NONE && node->date.year == 0) return;
    Block *block = add_block(b, BLOCK_PLACE);
    set_place_date(block, build_date(b, node->date));
    if (node->dark) set_place_no_signal(block, word(W_NO_SIGNAL));
    if (node->place == NONE) return;
    const Place *place = &story_book(b->stack->story)->places[node->place];
    set_place_name(block, build_label(b, &place->name));
    if (node->date.hour >= 0 && node->date.year != 0)
        set_place_zone(block, build_label(b, &place->zone_name));
}

static void add_speaker(Build *b, const Node *node)
{
    if (node->speaker == NONE) return;
    const Person *person = &story_book(b->stack->story)->people[node->speaker];
    Block *block = add_block(b, BLOCK_SPEAKER);
    set_speaker_name(block, build_label(b, &person->name));
    set_speaker_role(block, build_label(b, &person->note));
}

void add_wording(Build *b, const Node *node)
{
    if (b->stack->settings.plain_words && node->n_plain > 0)
        add_passages(b, node->plain, node->n_plain);
    else
        add_passages(b, node->passages, node->n_passages);
}

void add_wording_action(Build *b, const Node *node)
{
    bool plain = b->stack->settings.plain_words;
    ActionGroup group = b->page->kind == PAGE_MENU ? GROUP_PAGE : GROUP_MENU;
    if (node->n_plain > 0)
        add_action(b, group, STR(ACTION_WORDING), word(plain ? W_TO_FULL : W_TO_PLAIN));
}

Str node_title(Build *b, const Node *node)
{
    Str title = build_label(b, &node->title);
    if (title.n > 0 || node->chapter == NONE) return title;
    return build_label(b, &story_book(b->stack->story)->chapters[node->chapter].title);
}

Str save_title(Build *b, const SaveInfo *info)
{
    const Book *book = story_book(b->stack->story);
    int node = book_node(book, info->node);
    // A save has the title in the scenario's own language.
    bool kept = node == NONE || !book->translation;
    if (info->title.n > 0 && kept) return build_plain(b, info->title);
    return node == NONE ? (Str){0} : node_title(b, &book->nodes[node]);
}

void add_titled(Build *b, Str title)
{
    const Book *book = story_book(b->stack->story);
    int edition = play_edition(b->stack->play);
    b->page->title = title;
    add_heading(b, 1, title);
    if (edition != NONE)
        set_heading_above(&b->blocks[b->page->n_blocks - 1],
            build_label(b, &book->editions[edition].title));
}

Str save_where(Build *b, const SaveInfo *info)
{
    const Book *book = story_book(b->stack->story);
    int edition = info->edition.n > 0 ? book_edition(book, info->edition) : NONE;
    Str title = save_title(b, info);
    if (edition != NONE)
        title = word_with(b->own, W_EDITION,
            build_label(b, &book->editions[edition].title), title, (Str){0});
    if (info->when.n == 0) return title; // without a clock no save says when
    return word_with(b->own, W_SAVE_WHERE, title, info->when, (Str){0});
}

bool add_not_saved(Build *b)
{
    Str why = buf_str(&b->stack->not_saved);
    if (why.n == 0) return false;
    if (why.s[why.n - 1] == '.') why.n--;
    Str told = word_with(b->own, W_NOT_SAVED, why, (Str){0}, (Str){0});
    add_note(b, (Str){0}, markup_escape(b->own, told));
    add_note(b, (Str){0}, word(W_NOT_SAVED_DO));
    return true;
}

void add_title_of(Build *b, const Node *node)
{
    const Book *book = story_book(b->stack->story);
    b->page->node = node->id;
    if (node->chapter != NONE) b->page->chapter = book->chapters[node->chapter].id;
    Str title = node_title(b, node);
    b->page->title = title;
    if (title.n > 0) {
        add_heading(b, 1, title);
        set_heading_above(
            &b->blocks[b->page->n_blocks - 1], build_label(b, &node->label));
    }
    add_sounds(b, node->bed, node->sound);
}

void add_setting_of(Build *b, const Node *node)
{
    add_picture(b, node->chart == NONE ? node->picture : NONE);
    add_place(b, node);
    add_meters(b);
    add_chain(b);
    add_outcome(b);
    add_speaker(b, node);
    add_title_of(b, node);
    add_content_note_first(b);
}

// --- sources --------------------------------------------------------------------------------------

void add_source_card(Build *b, int index, bool fresh)
{
    const Book *book = story_book(b->stack->story);
    const Source *source = &book->sources[index];
    Status status = play_source_status(b->stack->play, index);
    Block *block = add_block(b, BLOCK_SOURCE);
    block->id = source->id;
    block->label = build_label(b, &source->title);
    set_source_date(block, build_date(b, source->date));
    block->status = str_of(book_status_id(status));
    block->status_word = build_status_word(status);
    set_source_is_new(block, fresh);
    set_source_form(block, (int)source->form);
    block->action = build_fmt(b, "source:" STR_FMT, STR_ARG(source->id));
    if (build_first_time(b, &b->opens_source, index, book->n_sources))
        add_action(b, GROUP_PAGE, block->action, block->label)->inline_ = true;
}

void add_new_sources(Build *b)
{
    for (int i = 0; play_new_source(b->stack->play, i) != NONE; i++)
        add_source_card(b, play_new_source(b->stack->play, i), true);
}

// --- scores ---------------------------------------------------------------------------------------

// "7", "7½"
static Str halves_words(Build *b, double number)
{
    int halves = (int)(number * 2 + 0.5);
    if (halves == 1) return STR("½");
    return build_fmt(b, "%d%s", halves / 2, halves % 2 ? "½" : "");
}

// Never a bare 0 beside what was right: what guessing gets, and how far above it that is.
static Str score_meaning(Build *b, const Score *score)
{
    int percent = (int)(score->score * 100 + 0.5);
    Str guess = halves_words(b, score->chance);
    if (score->credit >= score->count) return word(W_SCORE_ALL);
    if (percent < 1) return word_with(b->own, W_SCORE_GUESS, guess, (Str){0}, (Str){0});
    return word_with(
        b->own, W_SCORE_ABOVE, guess, build_fmt(b, "%d", percent), (Str){0});
}

static void add_score(Build *b, Word name, Word figure, const Score *score)
{
    if (score->score < 0) return;
    Block *block = add_block(b, BLOCK_SCORE);
    block->label = word(name);
    set_score_figure(block, word_with(b->own, figure, halves_words(b, score->credit),
                                build_fmt(b, "%d", score->count), (Str){0}));
    block->text = score_meaning(b, score);
    set_score_max(block, score->count * 2);
    set_score_value(block, (int)(score->credit * 2 + 0.5));
    set_score_guessing(block, score->chance * 2);
}

void add_scores(Build *b)
{
    Scores scores = play_scores(b->stack->play);
    add_score(b, W_SCORE_ORDER, W_SCORE_ORDER_OF, &scores.order);
    add_score(b, W_SCORE_LINKS, W_SCORE_LINKS_OF, &scores.links);
    add_score(b, W_SCORE_EVIDENCE, W_SCORE_EVIDENCE_OF, &scores.evidence);
    add_score(b, W_SCORE_CLAIMS, W_SCORE_CLAIMS_OF, &scores.claims);
    add_score(b, W_SCORE_CHECKS, W_SCORE_CHECKS_OF, &scores.checks);
}

// --- the way to the other pages -------------------------------------------------------------------

static const struct {
    const char *id;
    Word label;
    ActionGroup group;
} page_actions[] = {
    {ACTION_NOTEBOOK, W_NOTEBOOK, GROUP_PAGE},
    {ACTION_MAP, W_MAP_LINK, GROUP_PAGE},
    {ACTION_GLOSSARY, W_GLOSSARY, GROUP_PAGE},
    {ACTION_KNOW, W_KNOW_LINK, GROUP_PAGE},
    {ACTION_MENU, W_MENU, GROUP_PAGE},
    {ACTION_LOG, W_LOG, GROUP_MENU},
    {ACTION_RECORD, W_RECORD, GROUP_MENU},
    {ACTION_HELP, W_HELP, GROUP_MENU},
    {ACTION_SETTINGS, W_SETTINGS, GROUP_MENU},
    {ACTION_SAVES, W_SAVES, GROUP_MENU},
    {ACTION_UNDO, W_UNDO, GROUP_MENU},
    {ACTION_TITLE, W_TITLE_PAGE, GROUP_MENU},
};

// The ways on from an ending are in its column, not in the menu.
static ActionGroup group_of(const Build *b, Str id, ActionGroup usual)
{
    bool onward = str_eq(id, STR(ACTION_RECORD)) || str_eq(id, STR(ACTION_TITLE));
    return onward && b->page->kind == PAGE_ENDING ? GROUP_PAGE : usual;
}

void add_page_actions(Build *b)
{
    bool menu = b->page->kind == PAGE_MENU; // has what other pages keep in it
    for (int i = 0; i < COUNT_OF(page_actions); i++) {
        Str id = str_of(page_actions[i].id);
        ActionGroup group = group_of(b, id, page_actions[i].group);
        if (menu && group != GROUP_MENU) continue;
        if (str_eq(id, STR(ACTION_MAP)) && !chart_any(b)) continue;
        if (str_eq(id, STR(ACTION_KNOW)) && !know_any(b)) continue;
        if (menu) group = GROUP_PAGE;
        Action *action = add_action(b, group, id, word(page_actions[i].label));
        if (str_eq(id, STR(ACTION_UNDO)) && !play_can_undo(b->stack->play)) {
            action->open = false;
            action->why = word(W_UNDO_WHY);
        }
    }
}

void add_back(Build *b) { add_action(b, GROUP_PAGE, STR(ACTION_BACK), word(W_BACK)); }
