// The saves: keep the play under a name, take one up again, remove one.
#include "page/pages_inner.h"

// --- the list ---------------------------------------------------------------------------------------

static Str slot_name(Build *b, Str slot, const SaveInfo *info)
{
    if (str_eq(slot, STR(AUTOSAVE))) return word(W_SAVE_AUTO);
    if (str_eq(slot, STR(PREVIOUS))) return word(W_SAVE_PREVIOUS);
    (void)b;
    return info->name.n > 0 ? info->name : slot;
}

static void add_broken(Build *b, Str slot, Str why)
{
    Str label = word_with(b->arena, W_SAVE_LOAD, slot, (Str){0}, (Str){0});
    Action *load =
        add_action(b, GROUP_PAGE, build_fmt(b, "load:" STR_FMT, STR_ARG(slot)), label);
    load->open = false;
    load->why = arena_str(b->arena, why);
}

static void add_slot(Build *b, Str slot)
{
    SaveInfo info = {0};
    Err err = {0};
    bool fine = keep_info(b->pages, slot, b->arena, &info, &err);
    Str name = fine ? slot_name(b, slot, &info) : slot;
    if (fine) {
        Str where = word_with(b->arena, W_SAVE_WHERE, info.title, info.when, (Str){0});
        add_action(b, GROUP_PAGE, build_fmt(b, "load:" STR_FMT, STR_ARG(slot)),
            word_with(b->arena, W_SAVE_LOAD_AT, name, where, (Str){0}));
    } else {
        add_broken(b, slot, str_of(err.text));
    }
    add_action(b, GROUP_PAGE, build_fmt(b, "delete:" STR_FMT, STR_ARG(slot)),
        word_with(b->arena, W_SAVE_DELETE, name, (Str){0}, (Str){0}));
}

// A name to offer: where the play stands.
static Str offered_name(Build *b)
{
    const Node *node = play_node(b->pages->play);
    Str title = build_label(b, &node->title);
    if (title.n == 0 && node->chapter != NONE)
        title =
            build_label(b, &story_book(b->pages->story)->chapters[node->chapter].title);
    return title;
}

static void build_list(Build *b)
{
    Str *slots;
    int count = keep_slots(b->pages, b->arena, &slots);
    add_block(b, BLOCK_PARAGRAPH)->text =
        word(count > 0 ? W_SAVES_TEXT : W_SAVES_EMPTY);
    Action *save = add_action(b, GROUP_PAGE, STR("save:new"), word(W_SAVE_NEW));
    save->takes_text = true;
    save->value = offered_name(b);
    for (int i = 0; i < count; i++)
        add_slot(b, slots[i]);
}

// Asked before a save is gone.
static void build_question(Build *b, Str slot)
{
    SaveInfo info = {0};
    Err err = {0};
    Str name = keep_info(b->pages, slot, b->arena, &info, &err)
                   ? slot_name(b, slot, &info)
                   : slot;
    add_block(b, BLOCK_PARAGRAPH)->text = escape_markup(
        b->arena, word_with(b->arena, W_SAVE_DELETE_ASK, name, (Str){0}, (Str){0}));
    add_action(b, GROUP_PAGE, build_fmt(b, "delete-yes:" STR_FMT, STR_ARG(slot)),
        word_with(b->arena, W_SAVE_DELETE, name, (Str){0}, (Str){0}));
}

static void build(Build *b, Str arg)
{
    b->page->title = word(W_SAVES);
    add_heading(b, 1, b->page->title);
    if (arg.n > 0)
        build_question(b, arg);
    else
        build_list(b);
    add_back(b);
}

// --- what is done -----------------------------------------------------------------------------------

static bool save(Pages *pages, Str name, Err *err)
{
    Arena arena = {0};
    bool done = keep_play(pages, keep_free_slot(pages, &arena), str_trim(name), err);
    if (done)
        pages_say(
            pages, word_with(&arena, W_SAVED, str_trim(name), (Str){0}, (Str){0}));
    arena_free(&arena);
    return done;
}

// A slot that cannot be loaded leaves the play as it is, with the sentence on the page.
static bool load(Pages *pages, Str slot, Err *err)
{
    return pages_turn(pages, keep_load(pages, slot, err), err);
}

static bool act(Pages *pages, Str id, Str value, bool *done, Err *err)
{
    *done = true;
    if (str_eq(id, STR("save:new"))) return save(pages, value, err);
    if (str_starts(id, STR("load:"))) return load(pages, str_from(id, 5), err);
    if (str_starts(id, STR("delete:"))) {
        pages_push(pages, PAGE_SAVES, str_from(id, 7));
        return true;
    }
    if (str_starts(id, STR("delete-yes:"))) {
        bool gone = keep_remove(pages, str_from(id, 11), err);
        if (gone) pages_push(pages, PAGE_SAVES, (Str){0});
        return gone;
    }
    *done = false;
    return true;
}

const PageOps saves_ops = {build, act};
