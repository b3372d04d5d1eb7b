// The stack of pages over one play.
#include "page/pages_inner.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const PageOps *const kinds[PAGE_KINDS] = {
    [PAGE_TITLE] = &title_ops,
    [PAGE_SCENE] = &scene_ops,
    [PAGE_CHECK] = &check_ops,
    [PAGE_BOARD] = &board_ops,
    [PAGE_SOURCE] = &source_ops,
    [PAGE_NOTEBOOK] = &notebook_ops,
    [PAGE_LOG] = &log_ops,
    [PAGE_GLOSSARY] = &glossary_ops,
    [PAGE_SETTINGS] = &settings_ops,
    [PAGE_SAVES] = &saves_ops,
    [PAGE_HELP] = &help_ops,
    [PAGE_ENDING] = &ending_ops,
    [PAGE_ERROR] = &error_ops,
};

// --- the stack ------------------------------------------------------------------------------------

static Frame *top(Pages *pages) { return &pages->frames[pages->depth - 1]; }

void pages_push(Pages *pages, PageKind kind, Str arg)
{
    bool same = top(pages)->kind == kind; // a term opened from a term replaces it
    if (!same && pages->depth < PAGES_DEEP) pages->depth++;
    Frame *frame = top(pages);
    frame->kind = kind;
    snprintf(frame->arg, sizeof frame->arg, STR_FMT, STR_ARG(arg));
}

void pages_pop(Pages *pages)
{
    if (pages->depth > 1) pages->depth--;
}

static PageKind kind_of_node(NodeKind kind)
{
    static const PageKind pages_of[] = {
        [NODE_SCENE] = PAGE_SCENE,
        [NODE_CHECK] = PAGE_CHECK,
        [NODE_BOARD] = PAGE_BOARD,
        [NODE_ENDING] = PAGE_ENDING,
    };
    return pages_of[kind];
}

void pages_show_play(Pages *pages)
{
    pages->begun = true;
    pages->depth = 1;
    pages->frames[0] = (Frame){.kind = kind_of_node(play_node(pages->play)->kind)};
    pages->turn++;
}

void pages_say(Pages *pages, Str sentence)
{
    buf_add(&pages->note, sentence);
    buf_addc(&pages->note, '\n');
}

void pages_fail(Pages *pages, const Err *err)
{
    pages->trouble = *err;
    pages_push(pages, PAGE_ERROR, (Str){0});
}

bool pages_turn(Pages *pages, bool done, Err *err)
{
    if (!done) {
        pages_fail(pages, err);
        err_clear(err);
        return true;
    }
    pages->play_changed = true;
    pages_show_play(pages);
    // A failed autosave does not stop the play: it is told, and tried again after the next turn.
    Err trouble = {0};
    if (!keep_autosave(pages, &trouble)) pages_say(pages, str_of(trouble.text));
    return true;
}

bool pages_new_play(Pages *pages, Err *err)
{
    Play *play = play_new(pages->story, pages->setup.seed, err);
    if (!play) return false;
    play_close(pages->play);
    pages->play = play;
    pages->logged_turn = -1;
    return true;
}

// --- opening and closing --------------------------------------------------------------------------

// Reads the scenario and makes a play of it, or leaves both NULL.
static bool open_story(Pages *pages, Err *err)
{
    Faults faults = {0};
    pages->story = story_open(&pages->setup.host, NULL, &faults, err);
    faults_free(&faults);
    if (!pages->story) return false;
    if (pages_new_play(pages, err)) return true;
    story_close(pages->story);
    pages->story = NULL;
    return false;
}

// "--at SCENE": stands at a node as if the play had come there.
static bool stand_at(Pages *pages, Str id, Err *err)
{
    int node = book_node(story_book(pages->story), id);
    if (node == NONE)
        return err_set(err, ERR_USAGE,
            "there is no scene \"" STR_FMT "\" in this scenario", STR_ARG(id));
    Play *play = play_new_at(pages->story, pages->setup.seed, node, err);
    if (!play) return false;
    play_close(pages->play);
    pages->play = play;
    return true;
}

static bool begin(Pages *pages, Err *err)
{
    pages->depth = 1;
    pages->frames[0] = (Frame){.kind = PAGE_TITLE};
    if (!open_story(pages, err)) return false;
    Str at = pages->setup.start_at;
    if (at.n > 0 && !stand_at(pages, at, err)) return false;
    if (at.n == 0 && !pages->setup.skip_title) return true;
    if (pages->setup.store.write) keep_previous(pages);
    pages_show_play(pages);
    return true;
}

Pages *pages_open(const PagesSetup *setup, Err *err)
{
    Pages *pages = mem_new(1, sizeof *pages);
    pages->setup = *setup;
    pages->logged_turn = -1;
    pages->depth = 1;
    snprintf(pages->own, sizeof pages->own, AUTOSAVE);
    keep_read_settings(pages);
    Err trouble = {0};
    if (begin(pages, &trouble)) return pages;
    if (trouble.kind == ERR_USAGE) { // asked for something that is not there
        *err = trouble;
        pages_close(pages);
        return NULL;
    }
    pages_fail(pages, &trouble);
    return pages;
}

void pages_close(Pages *pages)
{
    if (!pages) return;
    play_close(pages->play);
    story_close(pages->story);
    settings_free(&pages->settings);
    buf_free(&pages->note);
    arena_free(&pages->arena);
    free(pages);
}

// --- the page on top ------------------------------------------------------------------------------

// What was said for the next page stands first in it.
static void add_notes(Build *b)
{
    Str rest = buf_str(&b->pages->note), line;
    while (str_split(&rest, '\n', &line))
        if (line.n > 0) add_note(b, (Str){0}, escape_markup(b->arena, line));
}

// Terms in the text gave the page their actions before its choices came.
static void put_choices_first(Build *b)
{
    Action *sorted = arena_array(b->arena, Action, (size_t)b->page->n_actions);
    int n = 0;
    for (int choice = 1; choice >= 0; choice--)
        for (int i = 0; i < b->page->n_actions; i++)
            if ((b->actions[i].group == GROUP_CHOICE) == choice)
                sorted[n++] = b->actions[i];
    b->page->actions = sorted;
}

static Err build_once(Pages *pages)
{
    arena_reset(&pages->arena);
    pages->page =
        (Page){.kind = top(pages)->kind, .turn = pages->turn, .quit = pages->quit};
    Build b = {.pages = pages, .arena = &pages->arena, .page = &pages->page};
    if (pages->story) {
        const Book *book = story_book(pages->story);
        pages->page.scenario = book->id;
        pages->page.invented = !book->documented;
        pages->page.ended = play_ended(pages->play);
        play_look(pages->play);
    }
    add_notes(&b);
    kinds[top(pages)->kind]->build(&b, str_of(top(pages)->arg));
    put_choices_first(&b);
    return b.err;
}

// A page that cannot be shown is left, so that Back does not lead to it again. The play's own
// page cannot be left like that: the error page then has other ways on.
static void leave_broken_page(Pages *pages, const Err *err)
{
    bool own = pages->depth == 1;
    pages_pop(pages);
    pages->trouble = *err;
    pages_push(pages, PAGE_ERROR, own ? STR(ERROR_OF_PLAY) : (Str){0});
}

const Page *pages_now(Pages *pages)
{
    if (pages->built) return &pages->page;
    Err err = build_once(pages);
    if (err.kind != ERR_NONE && pages->page.kind != PAGE_ERROR) {
        leave_broken_page(pages, &err);
        build_once(pages);
    }
    buf_clear(&pages->note);
    pages->built = true;
    return &pages->page;
}

// --- actions --------------------------------------------------------------------------------------

static bool open_reading(Pages *pages, Str id)
{
    static const struct {
        const char *id;
        PageKind kind;
    } opens[] = {
        {"notebook", PAGE_NOTEBOOK},
        {"glossary", PAGE_GLOSSARY},
        {"log", PAGE_LOG},
        {"help", PAGE_HELP},
        {"settings", PAGE_SETTINGS},
        {"saves", PAGE_SAVES},
    };
    for (size_t i = 0; i < sizeof opens / sizeof opens[0]; i++)
        if (str_eq(id, str_of(opens[i].id))) {
            pages_push(pages, opens[i].kind, (Str){0});
            return true;
        }
    if (str_starts(id, STR("term:")))
        pages_push(pages, PAGE_GLOSSARY, str_from(id, 5));
    else if (str_starts(id, STR("source:")))
        pages_push(pages, PAGE_SOURCE, str_from(id, 7));
    else
        return false;
    return true;
}

// Actions that any page may have. Sets *done when [id] was one of them.
static bool act_common(Pages *pages, Str id, bool *done, Err *err)
{
    *done = true;
    if (open_reading(pages, id)) return true;
    if (str_eq(id, STR("back"))) {
        pages_pop(pages);
    } else if (str_eq(id, STR("undo"))) {
        return pages_turn(pages, play_undo(pages->play, err), err);
    } else if (str_eq(id, STR("title"))) {
        pages->depth = 1;
        pages->frames[0] = (Frame){.kind = PAGE_TITLE};
    } else if (str_eq(id, STR("quit"))) {
        pages->quit = true;
    } else {
        *done = false;
    }
    return true;
}

bool pages_act(Pages *pages, Str id, Str value, Err *err)
{
    const Page *page = pages_now(pages);
    const Action *action = page_action(page, id);
    if (!action)
        return err_set(err, ERR_USAGE,
            "there is no action \"" STR_FMT "\" on this page", STR_ARG(id));
    if (!action->open)
        return err_set(err, ERR_USAGE, "\"" STR_FMT "\" is closed: " STR_FMT,
            STR_ARG(action->label), STR_ARG(action->why));
    bool done = false;
    PageKind kind = page->kind;
    Str kept = action->id; // lives in the page's arena until the next page is built
    bool fine = kinds[kind]->act(pages, kept, value, &done, err);
    if (fine && !done) fine = act_common(pages, kept, &done, err);
    if (fine) pages->built = false;
    return fine;
}

// --- the rest ---------------------------------------------------------------------------------------

const Settings *pages_settings(const Pages *pages) { return &pages->settings; }

void pages_note_window(Pages *pages, int w, int h, bool full_screen)
{
    Settings *settings = &pages->settings;
    if (settings->window_w == w && settings->window_h == h &&
        settings->full_screen == full_screen)
        return;
    settings->window_w = w;
    settings->window_h = h;
    settings->full_screen = full_screen;
    pages->settings_changed = true;
}

bool pages_flush(Pages *pages, Err *err)
{
    bool play_kept = !pages->play || keep_autosave(pages, err);
    return keep_settings(pages, err) && play_kept;
}

static void ahead_of_node(
    const Book *book, int index, void (*each)(void *ctx, Str layer), void *ctx)
{
    if (index == NONE || book->nodes[index].picture == NONE) return;
    const Picture *picture = &book->pictures[book->nodes[index].picture];
    for (int i = 0; i < picture->layers.n; i++)
        each(ctx, picture->layers.items[i]);
}

void pages_ahead(Pages *pages, void (*each)(void *ctx, Str layer), void *ctx)
{
    if (!pages->play) return;
    const Book *book = story_book(pages->story);
    const Node *node = play_node(pages->play);
    if (top(pages)->kind == PAGE_TITLE)
        ahead_of_node(book, play_node_index(pages->play), each, ctx);
    for (int i = 0; i < node->n_choices; i++)
        for (int k = 0; k < node->choices[i].go.n; k++)
            ahead_of_node(book, node->choices[i].go.items[k], each, ctx);
    if (node->kind == NODE_CHECK || node->kind == NODE_BOARD)
        ahead_of_node(book, node->next, each, ctx);
}

bool pages_picture(Pages *pages, Str layer, Buf *out, Err *err)
{
    Buf name = {0};
    buf_addf(&name, "pictures/" STR_FMT, STR_ARG(layer));
    const Host *host = &pages->setup.host;
    bool done = host->read(host->ctx, buf_str(&name), out, err);
    buf_free(&name);
    return done;
}
