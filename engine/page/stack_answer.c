// Answers the requests of readers: opens a story, does an action of the page, puts a note on it.
#include "base/actions.h"
#include "base/nearest.h"
#include "page/build.h"
#include "page/play_report.h"
#include "page/reload.h"
#include "page/settings.h"
#include "page/stack_ahead.h"
#include "page/stack_page.h"
#include "page/words.h"

#include <stdio.h>

// --- ids that are not there -------------------------------------------------------------------------

// Sets [err] to "there is no scene "kichen" in this scenario; did you mean "kitchen"?"
static bool fail_unknown(const char *noun, Str id, const char *where, const Str *names,
    ptrdiff_t n, Err *err)
{
    Str near = nearest_name(id, names, n);
    return err_set(err, ERR_USAGE, "there is no %s \"" STR_FMT "\" %s" NEAREST_FMT,
        noun, STR_ARG(id), where, NEAREST_ARG(near));
}

static bool fail_scene(const Book *book, Str id, Err *err)
{
    Arena arena = {0};
    Str *names = arena_array(&arena, Str, book->n_nodes + 1);
    for (int i = 0; i < book->n_nodes; i++)
        names[i] = book->nodes[i].id;
    fail_unknown("scene", id, "in this scenario", names, book->n_nodes, err);
    arena_free(&arena);
    return false;
}

static bool fail_action(const Page *page, Str id, Err *err)
{
    Arena arena = {0};
    Str *names = arena_array(&arena, Str, page->n_actions + 1);
    for (int i = 0; i < page->n_actions; i++)
        names[i] = page->actions[i].id;
    fail_unknown("action", id, "on this page", names, page->n_actions, err);
    arena_free(&arena);
    return false;
}

// --- opening and closing --------------------------------------------------------------------------

// The edition that is asked for, else the first; NONE where there are none.
static bool find_edition(const Stack *stack, int *edition, Err *err)
{
    const Book *book = story_book(stack->story);
    Str id = stack->setup.edition;
    *edition = id.n > 0 ? book_edition(book, id) : book_first_edition(book);
    return id.n == 0 || *edition != NONE || book_lacks_edition(book, id, err);
}

// Reads the scenario and makes a play of it, or leaves both NULL.
static bool open_story(Stack *stack, Err *err)
{
    int edition;
    Diagnostics faults = {0};
    stack->story = story_open(&stack->setup.host, NULL, &faults, err);
    diagnostics_free(&faults);
    if (!stack->story) return false;
    if (find_edition(stack, &edition, err) && stack_new_play(stack, edition, err))
        return true;
    story_close(stack->story);
    stack->story = NULL;
    return false;
}

// "--at SCENE": stands at a node as if the play had come there.
static bool stand_at(Stack *stack, Str id, Err *err)
{
    int node = book_node(story_book(stack->story), id);
    if (node == NONE) return fail_scene(story_book(stack->story), id, err);
    Play *play = play_new_at(
        stack->story, stack->setup.seed, play_edition(stack->play), node, err);
    if (!play) return false;
    if (node != book_start(play_book(play), play_edition(play))) play_mark_begun(play);
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
    if (stack->setup.place.n > 0)
        return reload_take_place(stack, stack->setup.place, err);
    if (stack->setup.resume.n > 0) return resume(stack, err);
    Str code = stack->setup.code;
    if (code.n > 0 && resume_page_begin(stack, code)) return true;
    Str at = stack->setup.start_at;
    if (at.n > 0 && !stand_at(stack, at, err)) return false;
    bool begins = stack->setup.skip_title || stack->setup.edition.n > 0;
    if (at.n == 0 && !begins) return true;
    stack->change = PLAY_REPLACED;
    stack_show_play(stack);
    return true;
}

// False with ERR_USAGE when it asks to start at what is not there; other errors have a page, unless there is
// a place to keep, which is shown on until the files are mended.
static bool answer_open(Stack *stack, const StorySetup *setup, Err *err)
{
    Err trouble = {0};
    stack->setup = *setup;
    if (setup->note.n > 0) stack_say(stack, setup->note);
    bool begun = begin(stack, &trouble);
    // The request's strings end with it.
    stack->setup.start_at = stack->setup.edition = (Str){0};
    stack->setup.resume = stack->setup.place = stack->setup.note = (Str){0};
    stack->setup.code = (Str){0};
    if (begun) return true;
    if (trouble.kind == ERR_USAGE || setup->place.n > 0)
        return err_set(err, trouble.kind, "%s", trouble.text);
    stack_fail(stack, &trouble);
    return true;
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
        {"all-terms", PAGE_GLOSSARY},
        {"log", PAGE_LOG},
        {"contents", PAGE_CONTENTS},
        {"record", PAGE_RECORD},
        {"challenge", PAGE_CHALLENGE},
        {"map", PAGE_MAP},
        {"about", PAGE_ABOUT},
        {"know", PAGE_KNOW},
        {"help", PAGE_HELP},
        {"menu", PAGE_MENU},
        {"settings", PAGE_SETTINGS},
        {"keys", PAGE_KEYS},
        {"saves", PAGE_SAVES},
        {ACTION_AUTHOR, PAGE_AUTHOR},
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
    else if (str_starts(id, STR("log:")))
        stack_push(stack, PAGE_LOG, str_from(id, 4));
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
        if (stack_top(stack)->kind == PAGE_MENU) stack_pop(stack);
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

// A slip is laid over the page on top, or away: nothing else changes, what was said stays.
static bool answer_slip(Stack *stack, Str id, Str value)
{
    bool opens = str_starts(id, STR("term:")) && str_eq(value, STR(TERM_AS_SLIP));
    if (!opens && !str_eq(id, STR(ACTION_CLOSE_SLIP))) return false;
    Str term = opens ? str_from(id, 5) : (Str){0};
    snprintf(stack->slip, sizeof stack->slip, STR_FMT, STR_ARG(term));
    stack->built = false;
    return true;
}

static bool answer_act(Stack *stack, Str id, Str value, Err *err)
{
    const Action *action = page_action(&stack->page, id);
    if (!action) action = title_action(stack, id);
    if (!action) return fail_action(&stack->page, id, err);
    if (!action->open)
        return err_set(err, ERR_USAGE, "\"" STR_FMT "\" is closed: " STR_FMT,
            STR_ARG(action->label), STR_ARG(action->why));
    const Action *field = page_field(&stack->page, action->id);
    if (field) { // its button, without a text: what the field proposes
        if (value.n == 0) value = field->value;
        action = field;
    }
    if (answer_slip(stack, action->id, value)) return true;
    bool done = false;
    uint32_t turn = stack->turn;
    const PageOps *ops = stack_ops(stack->page.kind);
    id = action->id; // lives in the page's arena until the next page is built
    forget_notes(stack, id);
    bool fine = !ops->act || ops->act(stack, id, value, &done, err);
    if (fine && !done) fine = act_common(stack, id, err);
    if (stack->turn != turn) buf_clear(&stack->noted); // another page answers
    if (fine) {
        stack->built = false;
        stack->slip[0] = '\0';
    }
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
    case REQUEST_PLACE:
        reload_write_place(stack, &stack->place);
        return true;
    case REQUEST_STALE:
        buf_clear(&stack->stale);
        buf_add(&stack->stale, request->value);
        stack->built = false;
        return true;
    case REQUEST_FLUSH:
        if (stack->play) stack_hand_over(stack);
        return true;
    default:
        return err_set(err, ERR_BUG, "the pages have no request %d", request->kind);
    }
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
    buf_clear(&stack->place);
    if (request->kind == REQUEST_OPEN) stack->setup.host = request->setup.host;
    read_settings(stack, request->settings);
    stack_choose_words(stack);
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

static void report_turn(Stack *stack)
{
    buf_clear(&stack->report);
    bool turned = stack->begun && stack->turn != stack->reported;
    if (!stack->setup.reports || !turned) return;
    stack->reported = stack->turn;
    play_report_write(stack, &stack->report);
}

bool stack_answer(Stack *stack, const Request *request, Reply *reply, Err *err)
{
    begin_reply(stack, request);
    if (!obey(stack, request, err)) return false;
    bool rebuilt = !stack->built;
    stack_rebuild(stack);
    bool keeps_place = request->kind == REQUEST_OPEN && request->setup.place.n > 0;
    if (keeps_place && stack->page.kind == PAGE_ERROR)
        return err_set(err, stack->trouble.kind, "%s", stack->trouble.text);
    *reply = (Reply){.page = &stack->page};
    if (stack->passing) return true;
    if (rebuilt) stack_list_ahead(stack);
    report_turn(stack);
    *reply = (Reply){.page = rebuilt ? &stack->page : NULL,
        .settings = changed_settings(stack),
        .ahead = buf_str(&stack->ahead),
        .change = stack->change,
        .slot = str_of(stack->continued),
        .save = buf_str(&stack->save),
        .turns = stack->turns,
        .text = buf_str(&stack->place),
        .report = buf_str(&stack->report)};
    return true;
}
