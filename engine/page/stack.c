// The stack of pages over one play: shows the page on top, does what an action says.
#include "page/build.h"
#include "page/keep.h"
#include "page/pages_side.h"

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
    [PAGE_KEYS] = &keys_ops,
    [PAGE_SAVES] = &saves_ops,
    [PAGE_CONTENTS] = &contents_ops,
    [PAGE_RECORD] = &record_ops,
    [PAGE_MAP] = &map_ops,
    [PAGE_HELP] = &help_ops,
    [PAGE_ENDING] = &ending_ops,
    [PAGE_ERROR] = &error_ops,
};

// --- the stack ------------------------------------------------------------------------------------

static Frame *top(Stack *stack) { return &stack->frames[stack->depth - 1]; }

void stack_push(Stack *stack, PageKind kind, Str arg)
{
    bool same = top(stack)->kind == kind; // a term opened from a term replaces it
    if (!same && stack->depth < PAGES_DEEP) stack->depth++;
    Frame *frame = top(stack);
    frame->kind = kind;
    snprintf(frame->arg, sizeof frame->arg, STR_FMT, STR_ARG(arg));
}

void stack_pop(Stack *stack)
{
    if (stack->depth > 1) stack->depth--;
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

void stack_show_play(Stack *stack)
{
    stack->begun = true;
    stack->depth = 1;
    stack->frames[0] = (Frame){.kind = kind_of_node(play_node(stack->play)->kind)};
    stack->turn++;
}

void stack_say(Stack *stack, Str sentence)
{
    buf_add(&stack->note, sentence);
    buf_addc(&stack->note, '\n');
}

void stack_fail(Stack *stack, const Err *err)
{
    stack->trouble = *err;
    stack_push(stack, PAGE_ERROR, (Str){0});
}

bool stack_turn(Stack *stack, bool done, Err *err)
{
    if (!done) {
        stack_fail(stack, err);
        err_clear(err);
        return true;
    }
    stack->play_changed = true;
    stack_show_play(stack);
    // A failed autosave does not stop the play: it is told, and tried again after the next turn.
    Err trouble = {0};
    if (!keep_autosave(stack, &trouble)) stack_say(stack, str_of(trouble.text));
    return true;
}

bool stack_new_play(Stack *stack, Err *err)
{
    Play *play = play_new(stack->story, stack->setup.seed, err);
    if (!play) return false;
    play_close(stack->play);
    stack->play = play;
    stack->logged_turn = -1;
    return true;
}

// --- opening and closing --------------------------------------------------------------------------

// Reads the scenario and makes a play of it, or leaves both NULL.
static bool open_story(Stack *stack, Err *err)
{
    Diagnostics faults = {0};
    stack->story = story_open(&stack->setup.host, NULL, &faults, err);
    diagnostics_free(&faults);
    if (!stack->story) return false;
    if (stack_new_play(stack, err)) return true;
    story_close(stack->story);
    stack->story = NULL;
    return false;
}

// "--at SCENE": stands at a node as if the play had come there.
static bool stand_at(Stack *stack, Str id, Err *err)
{
    int node = book_node(story_book(stack->story), id);
    if (node == NONE)
        return err_set(err, ERR_USAGE,
            "there is no scene \"" STR_FMT "\" in this scenario", STR_ARG(id));
    Play *play = play_new_at(stack->story, stack->setup.seed, node, err);
    if (!play) return false;
    play_close(stack->play);
    stack->play = play;
    return true;
}

static bool begin(Stack *stack, Err *err)
{
    stack->depth = 1;
    stack->frames[0] = (Frame){.kind = PAGE_TITLE};
    if (!open_story(stack, err)) return false;
    if (stack->setup.resume.n > 0) {
        if (!keep_resume(stack, err)) return false;
        stack_show_play(stack);
        return true;
    }
    Str at = stack->setup.start_at;
    if (at.n > 0 && !stand_at(stack, at, err)) return false;
    if (at.n == 0 && !stack->setup.skip_title) return true;
    if (stack->setup.store.write) keep_previous(stack);
    stack_show_play(stack);
    return true;
}

static void stack_close(void *side)
{
    Stack *stack = side;
    play_close(stack->play);
    story_close(stack->story);
    settings_free(&stack->settings);
    buf_free(&stack->note);
    buf_free(&stack->typed);
    arena_free(&stack->arena);
    free(stack);
}

static Stack *stack_open(const PagesSetup *setup, Err *err)
{
    Stack *stack = mem_new(1, sizeof *stack);
    stack->setup = *setup;
    stack->logged_turn = -1;
    stack->depth = 1;
    snprintf(stack->own, sizeof stack->own, AUTOSAVE);
    keep_read_settings(stack);
    Err trouble = {0};
    if (begin(stack, &trouble)) return stack;
    if (trouble.kind == ERR_USAGE) { // asked for something that is not there
        *err = trouble;
        stack_close(stack);
        return NULL;
    }
    stack_fail(stack, &trouble);
    return stack;
}

// --- the page on top ------------------------------------------------------------------------------

// What was said for the next page stands first in it.
static void add_notes(Build *b)
{
    Str rest = buf_str(&b->stack->note), line;
    while (str_split(&rest, '\n', &line))
        if (line.n > 0) add_note(b, (Str){0}, markup_escape(b->arena, line));
}

// Terms in the text gave the page their actions before its choices came.
static void put_choices_first(Build *b)
{
    Action *sorted = arena_array(b->arena, Action, b->page->n_actions);
    int n = 0;
    for (int choice = 1; choice >= 0; choice--)
        for (int i = 0; i < b->page->n_actions; i++)
            if ((b->actions[i].group == GROUP_CHOICE) == choice)
                sorted[n++] = b->actions[i];
    b->page->actions = sorted;
}

static Err build_once(Stack *stack)
{
    arena_reset(&stack->arena);
    stack->page = (Page){.kind = top(stack)->kind,
        .turn = stack->turn,
        .quit = stack->quit,
        .language = STR(WORDS_LANGUAGE)};
    Build b = {.stack = stack, .arena = &stack->arena, .page = &stack->page};
    if (stack->story) {
        const Book *book = story_book(stack->story);
        stack->page.scenario = book->id;
        stack->page.language = book->languages.items[0];
        stack->page.invented = !book->documented;
        stack->page.ended = play_ended(stack->play);
        play_look(stack->play);
    }
    add_notes(&b);
    kinds[top(stack)->kind]->build(&b, str_of(top(stack)->arg));
    put_choices_first(&b);
    if (stack->story) add_pronunciations(&b);
    return b.err;
}

// A page that cannot be shown is left, so that Back does not lead to it again. The play's own
// page cannot be left like that: the error page then has other ways on.
static void leave_broken_page(Stack *stack, const Err *err)
{
    bool own = stack->depth == 1;
    stack_pop(stack);
    stack->trouble = *err;
    stack_push(stack, PAGE_ERROR, own ? STR(ERROR_OF_PLAY) : (Str){0});
}

static const Page *stack_now(void *side)
{
    Stack *stack = side;
    if (stack->built) return &stack->page;
    Err err = build_once(stack);
    if (err.kind != ERR_NONE && stack->page.kind != PAGE_ERROR) {
        leave_broken_page(stack, &err);
        build_once(stack);
    }
    buf_clear(&stack->note);
    stack->built = true;
    return &stack->page;
}

// --- actions --------------------------------------------------------------------------------------

static bool open_reading(Stack *stack, Str id)
{
    static const struct {
        const char *id;
        PageKind kind;
    } opens[] = {
        {"notebook", PAGE_NOTEBOOK},
        {"glossary", PAGE_GLOSSARY},
        {"log", PAGE_LOG},
        {"contents", PAGE_CONTENTS},
        {"record", PAGE_RECORD},
        {"map", PAGE_MAP},
        {"help", PAGE_HELP},
        {"settings", PAGE_SETTINGS},
        {"keys", PAGE_KEYS},
        {"saves", PAGE_SAVES},
    };
    for (int i = 0; i < COUNT_OF(opens); i++)
        if (str_eq(id, str_of(opens[i].id))) {
            stack_push(stack, opens[i].kind, (Str){0});
            return true;
        }
    if (str_starts(id, STR("term:")))
        stack_push(stack, PAGE_GLOSSARY, str_from(id, 5));
    else if (str_starts(id, STR("source:")))
        stack_push(stack, PAGE_SOURCE, str_from(id, 7));
    else
        return false;
    return true;
}

// Actions that any page may have. Sets *done when [id] was one of them.
static bool act_common(Stack *stack, Str id, bool *done, Err *err)
{
    *done = true;
    if (open_reading(stack, id)) return true;
    if (str_eq(id, STR("back"))) {
        stack_pop(stack);
    } else if (str_eq(id, STR("undo"))) {
        return stack_turn(stack, play_undo(stack->play, err), err);
    } else if (str_eq(id, STR("title"))) {
        stack->depth = 1;
        stack->frames[0] = (Frame){.kind = PAGE_TITLE};
    } else if (str_eq(id, STR("wording"))) { // the same page, the same turn
        Err trouble = {0};
        stack->settings.plain_words = !stack->settings.plain_words;
        stack->settings_changed = true;
        if (!keep_settings(stack, &trouble)) stack_say(stack, str_of(trouble.text));
    } else if (str_eq(id, STR("quit"))) {
        stack->quit = true;
    } else {
        *done = false;
    }
    return true;
}

static bool stack_act(void *side, Str id, Str value, Err *err)
{
    Stack *stack = side;
    const Page *page = stack_now(stack);
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
    bool fine = !kinds[kind]->act || kinds[kind]->act(stack, kept, value, &done, err);
    if (fine && !done) fine = act_common(stack, kept, &done, err);
    if (fine) stack->built = false;
    return fine;
}

// --- the rest ---------------------------------------------------------------------------------------

static const Settings *stack_settings(void *side) { return &((Stack *)side)->settings; }

static void stack_note_window(void *side, int w, int h, bool full_screen)
{
    Stack *stack = side;
    Settings *settings = &stack->settings;
    if (settings->window_w == w && settings->window_h == h &&
        settings->full_screen == full_screen)
        return;
    settings->window_w = w;
    settings->window_h = h;
    settings->full_screen = full_screen;
    stack->settings_changed = true;
}

static void stack_note_voice(void *side, bool on, Str why)
{
    Stack *stack = side;
    stack->settings.voice = on;
    stack->settings_changed = true;
    stack->built = false;
    if (why.n > 0) stack_say(stack, why);
}

static void stack_note(void *side, Str sentence)
{
    Stack *stack = side;
    stack->built = false;
    stack_say(stack, sentence);
}

static bool stack_flush(void *side, Err *err)
{
    Stack *stack = side;
    bool play_kept = !stack->play || keep_autosave(stack, err);
    return keep_settings(stack, err) && play_kept;
}

static void ahead_of_node(
    const Book *book, int index, void (*each)(void *ctx, Str layer), void *ctx)
{
    if (index == NONE || book->nodes[index].picture == NONE) return;
    const Picture *picture = &book->pictures[book->nodes[index].picture];
    for (int i = 0; i < picture->layers.n; i++)
        each(ctx, picture->layers.items[i]);
}

static void stack_ahead(void *side, void (*each)(void *ctx, Str layer), void *ctx)
{
    Stack *stack = side;
    if (!stack->play) return;
    const Book *book = story_book(stack->story);
    const Node *node = play_node(stack->play);
    if (top(stack)->kind == PAGE_TITLE)
        ahead_of_node(book, play_node_index(stack->play), each, ctx);
    for (int i = 0; i < node->n_choices; i++)
        for (int k = 0; k < node->choices[i].go.n; k++)
            ahead_of_node(book, node->choices[i].go.items[k], each, ctx);
    if (node->kind == NODE_CHECK || node->kind == NODE_BOARD)
        ahead_of_node(book, node->next, each, ctx);
}

static const PagesSide near = {
    .close = stack_close,
    .now = stack_now,
    .act = stack_act,
    .settings = stack_settings,
    .note_window = stack_note_window,
    .note_voice = stack_note_voice,
    .note = stack_note,
    .flush = stack_flush,
    .ahead = stack_ahead,
};

Pages *pages_open(const PagesSetup *setup, Err *err)
{
    Stack *stack = stack_open(setup, err);
    return stack ? pages_on(&near, stack, setup) : NULL;
}
