// The stack of pages over one play: shows the page on top, does what an action says.
#include "page/build.h"
#include "page/page_fit.h"

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
    [PAGE_MENU] = &menu_ops,
    [PAGE_ENDING] = &ending_ops,
    [PAGE_ERROR] = &error_ops,
};

// --- the stack ------------------------------------------------------------------------------------

static Frame *top(Stack *stack) { return &stack->frames[stack->depth - 1]; }

void stack_push(Stack *stack, PageKind kind, Str arg)
{
    // A term opened from a term replaces it, and so does a page its menu: Back leads to the play.
    bool replaces = top(stack)->kind == kind || top(stack)->kind == PAGE_MENU;
    if (!replaces && stack->depth < PAGES_DEEP) stack->depth++;
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
    buf_add(&stack->notes, sentence);
    buf_addc(&stack->notes, '\n');
}

void stack_refuse(Stack *stack, Str sentence)
{
    stack_say(stack, sentence);
    stack->refused = true;
}

void stack_fail(Stack *stack, const Err *err)
{
    stack->trouble = *err;
    stack_push(stack, PAGE_ERROR, (Str){0});
}

// The play as of this turn goes with the reply, to be saved by who asked.
static void hand_over_play(Stack *stack)
{
    if (!stack->unsaved) return;
    buf_clear(&stack->save);
    play_save_labels(stack->play, (Str){0}, str_of(stack->now));
    play_save(stack->play, &stack->save);
    stack->turns = play_turns(stack->play);
    stack->unsaved = false;
}

bool stack_turn(Stack *stack, bool done, Err *err)
{
    if (!done) {
        stack_fail(stack, err);
        err_clear(err);
        return true;
    }
    stack->unsaved = true;
    stack->held = stack->opened = 0;
    stack_show_play(stack);
    hand_over_play(stack);
    return true;
}

bool stack_new_play(Stack *stack, Err *err)
{
    Play *play = play_new(stack->story, stack->setup.seed, err);
    if (!play) return false;
    play_close(stack->play);
    stack->play = play;
    stack->held = stack->opened = 0;
    stack->logged_turn = -1;
    return true;
}

void stack_change_play(Stack *stack, Play *play, PlayChange change, Str notes)
{
    stack->held = stack->opened = 0;
    play_close(stack->play);
    stack->play = play;
    stack->change = change;
    stack->unsaved = true;
    stack->logged_turn = -1;
    buf_add(&stack->notes, notes);
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

// The play of a worker that was lost becomes the play; the saved one stays what it is.
static bool resume(Stack *stack, Err *err)
{
    Buf notes = {0};
    Play *play = play_load(stack->story, stack->setup.resume, &notes, err);
    if (play) {
        stack_change_play(stack, play, PLAY_SAME, buf_str(&notes));
        stack_show_play(stack);
    }
    buf_free(&notes);
    return play != NULL;
}

static bool begin(Stack *stack, Err *err)
{
    if (!open_story(stack, err)) return false;
    if (stack->setup.resume.n > 0) return resume(stack, err);
    Str at = stack->setup.start_at;
    if (at.n > 0 && !stand_at(stack, at, err)) return false;
    if (at.n == 0 && !stack->setup.skip_title) return true;
    stack->change = PLAY_REPLACED;
    stack_show_play(stack);
    return true;
}

// False with ERR_USAGE when it asks to start at what is not there; other errors have a page.
static bool answer_open(Stack *stack, const StorySetup *setup, Err *err)
{
    Err trouble = {0};
    stack->setup = *setup;
    if (setup->note.n > 0) stack_say(stack, setup->note);
    bool begun = begin(stack, &trouble);
    // The request's strings end with it.
    stack->setup.start_at = stack->setup.resume = stack->setup.note = (Str){0};
    if (begun) return true;
    if (trouble.kind == ERR_USAGE)
        return err_set(err, trouble.kind, "%s", trouble.text);
    stack_fail(stack, &trouble);
    return true;
}

// --- the page on top ------------------------------------------------------------------------------

// What was said for the next page stands first in it.
static void add_notes(Build *b)
{
    Str rest = buf_str(&b->stack->notes), line;
    while (str_split(&rest, '\n', &line))
        if (line.n > 0) add_note(b, (Str){0}, markup_escape(b->own, line));
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

// Those that answer an action of this page say which.
static void place_notes(Build *b, int n)
{
    Str id = buf_str(&b->stack->noted);
    const Action *action = id.n > 0 ? page_action(b->page, id) : NULL;
    for (int i = 0; action && !action->inline_ && i < n; i++) {
        set_note_about(&b->blocks[i], action->id);
        set_note_refused(&b->blocks[i], b->stack->refused);
    }
}

static Err build_once(Stack *stack)
{
    arena_reset(&stack->arena);
    arena_reset(&stack->own);
    stack->page = (Page){.kind = top(stack)->kind,
        .turn = stack->turn,
        .quit = stack->quit,
        .language = STR(WORDS_LANGUAGE)};
    Build b = {.stack = stack,
        .arena = &stack->arena,
        .own = &stack->own,
        .page = &stack->page};
    if (stack->story) {
        const Book *book = story_book(stack->story);
        stack->page.scenario = book->id;
        stack->page.language = book->languages.items[0];
        stack->page.invented = !book->documented;
        stack->page.ended = play_ended(stack->play);
        play_look(stack->play);
    }
    add_notes(&b);
    int notes = b.page->n_blocks;
    kinds[top(stack)->kind]->build(&b, str_of(top(stack)->arg));
    put_choices_first(&b);
    place_notes(&b, notes);
    if (stack->story) add_pronunciations(&b);
    add_tongues(&b);
    page_fit(b.page, b.arena);
    page_sort(b.page, b.arena);
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

static void rebuild(Stack *stack)
{
    if (stack->built) return;
    Err err = build_once(stack);
    if (err.kind != ERR_NONE && stack->page.kind != PAGE_ERROR) {
        leave_broken_page(stack, &err);
        build_once(stack);
    }
    stack->built = true;
}

// --- actions --------------------------------------------------------------------------------------

static void open_reading(Stack *stack, Str id)
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
        {"menu", PAGE_MENU},
        {"settings", PAGE_SETTINGS},
        {"keys", PAGE_KEYS},
        {"saves", PAGE_SAVES},
    };
    for (int i = 0; i < COUNT_OF(opens); i++)
        if (str_eq(id, str_of(opens[i].id))) {
            stack_push(stack, opens[i].kind, (Str){0});
            return;
        }
    if (str_starts(id, STR("term:")))
        stack_push(stack, PAGE_GLOSSARY, str_from(id, 5));
    else if (str_starts(id, STR("source:")))
        stack_push(stack, PAGE_SOURCE, str_from(id, 7));
}

// Actions that any page may have.
static bool act_common(Stack *stack, Str id, Err *err)
{
    if (str_eq(id, STR("back"))) {
        stack_pop(stack);
    } else if (str_eq(id, STR("undo"))) {
        return stack_turn(stack, play_undo(stack->play, err), err);
    } else if (str_eq(id, STR("title"))) {
        stack->depth = 1;
        stack->frames[0] = (Frame){.kind = PAGE_TITLE};
    } else if (str_eq(id, STR("wording"))) { // the same page, the same turn
        if (top(stack)->kind == PAGE_MENU) stack_pop(stack);
        stack->settings.plain_words = !stack->settings.plain_words;
    } else if (str_eq(id, STR("quit"))) {
        stack->quit = true;
    } else {
        open_reading(stack, id);
    }
    return true;
}

// What is said from now on answers action [id], or nothing in particular.
static void forget_notes(Stack *stack, Str id)
{
    buf_clear(&stack->notes);
    buf_clear(&stack->noted);
    buf_add(&stack->noted, id);
    stack->refused = false;
}

static bool answer_act(Stack *stack, Str id, Str value, Err *err)
{
    const Action *action = page_action(&stack->page, id);
    if (!action)
        return err_set(err, ERR_USAGE,
            "there is no action \"" STR_FMT "\" on this page", STR_ARG(id));
    if (!action->open)
        return err_set(err, ERR_USAGE, "\"" STR_FMT "\" is closed: " STR_FMT,
            STR_ARG(action->label), STR_ARG(action->why));
    bool done = false;
    uint32_t turn = stack->turn;
    const PageOps *ops = kinds[stack->page.kind];
    id = action->id; // lives in the page's arena until the next page is built
    forget_notes(stack, id);
    bool fine = !ops->act || ops->act(stack, id, value, &done, err);
    if (fine && !done) fine = act_common(stack, id, err);
    if (stack->turn != turn) buf_clear(&stack->noted); // another page answers
    if (fine) stack->built = false;
    return fine;
}

// --- requests ---------------------------------------------------------------------------------------

static void answer_note(Stack *stack, const Request *request)
{
    stack->built = false;
    if (!request->on) forget_notes(stack, request->id);
    stack_say(stack, request->value);
    if (request->kind == REQUEST_REFUSE) stack->refused = true;
}

static bool obey(Stack *stack, const Request *request, Err *err)
{
    switch (request->kind) {
    case REQUEST_OPEN:
        return answer_open(stack, &request->setup, err);
    case REQUEST_ACT:
        return answer_act(stack, request->id, request->value, err);
    case REQUEST_NOTE:
    case REQUEST_REFUSE:
        answer_note(stack, request);
        return true;
    case REQUEST_FLUSH:
        if (stack->play) hand_over_play(stack);
        return true;
    default:
        return err_set(err, ERR_BUG, "the pages have no request %d", request->kind);
    }
}

// --- what can come next -----------------------------------------------------------------------------

#define AHEAD_BYTES 4096 // of the names of pictures: more come too late to be of use
#define AHEAD_NODES 256  // that are looked at for them

static void add_ahead(Stack *stack, const Book *book, int index)
{
    if (index == NONE || book->nodes[index].picture == NONE) return;
    if (stack->ahead.n > AHEAD_BYTES) return;
    const Picture *picture = &book->pictures[book->nodes[index].picture];
    buf_addf(&stack->ahead, "%d\t%d", (int)(picture->focus_x * AHEAD_PARTS),
        (int)(picture->focus_y * AHEAD_PARTS));
    for (int i = 0; i < picture->layers.n; i++)
        if (!picture->layers_when || !picture->layers_when[i])
            buf_addf(&stack->ahead, "\t" STR_FMT, STR_ARG(picture->layers.items[i]));
    buf_addc(&stack->ahead, '\n');
}

static void list_ahead(Stack *stack)
{
    buf_clear(&stack->ahead);
    if (!stack->play) return;
    const Book *book = story_book(stack->story);
    const Node *node = play_node(stack->play);
    if (top(stack)->kind == PAGE_TITLE)
        add_ahead(stack, book, play_node_index(stack->play));
    for (int i = 0, nodes = 0; i < node->n_choices; i++)
        for (int k = 0; k < node->choices[i].go.n && nodes < AHEAD_NODES; k++, nodes++)
            add_ahead(stack, book, node->choices[i].go.items[k]);
    if (node->kind == NODE_CHECK || node->kind == NODE_BOARD)
        add_ahead(stack, book, node->next);
}

// --- the answer -------------------------------------------------------------------------------------

static void read_settings(Stack *stack, Str json)
{
    Settings settings;
    if (json.n == 0) return;
    if (!settings_read(json, &settings, &stack->notes, NULL))
        stack_say(stack, word(W_SETTINGS_BROKEN));
    settings_free(&stack->settings);
    stack->settings = settings;
}

static void begin_reply(Stack *stack, const Request *request)
{
    snprintf(stack->now, sizeof stack->now, STR_FMT, STR_ARG(request->now));
    snprintf(stack->slot, sizeof stack->slot, STR_FMT, STR_ARG(request->slot));
    buf_clear(&stack->not_saved);
    buf_add(&stack->not_saved, request->unsaved);
    stack->change = PLAY_SAME;
    buf_clear(&stack->save);
    read_settings(stack, request->settings);
}

// The settings when they have changed since the last reply.
static Str changed_settings(Stack *stack)
{
    Buf json = {0};
    settings_write(&stack->settings, &json);
    bool same = str_eq(buf_str(&json), buf_str(&stack->settings_json));
    buf_free(same ? &json : &stack->settings_json);
    if (same) return (Str){0};
    stack->settings_json = json;
    return buf_str(&json);
}

bool stack_answer(Stack *stack, const Request *request, Reply *reply, Err *err)
{
    begin_reply(stack, request);
    if (!obey(stack, request, err)) return false;
    bool rebuilt = !stack->built;
    rebuild(stack);
    if (rebuilt) list_ahead(stack);
    *reply = (Reply){.page = rebuilt ? &stack->page : NULL,
        .settings = changed_settings(stack),
        .ahead = buf_str(&stack->ahead),
        .change = stack->change,
        .slot = str_of(stack->continued),
        .save = buf_str(&stack->save),
        .turns = stack->turns};
    return true;
}

Stack *stack_new(void)
{
    Stack *stack = mem_new(1, sizeof *stack);
    stack->settings = settings_first();
    stack->logged_turn = -1;
    stack->depth = 1;
    stack->frames[0] = (Frame){.kind = PAGE_TITLE};
    return stack;
}

void stack_free(Stack *stack)
{
    play_close(stack->play);
    story_close(stack->story);
    settings_free(&stack->settings);
    buf_free(&stack->notes);
    buf_free(&stack->record_name);
    buf_free(&stack->noted);
    buf_free(&stack->typed);
    buf_free(&stack->not_saved);
    buf_free(&stack->save);
    buf_free(&stack->ahead);
    buf_free(&stack->settings_json);
    arena_free(&stack->arena);
    arena_free(&stack->own);
    free(stack);
}
