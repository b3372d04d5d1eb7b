// The saves: keep the play under a name, take one up again, remove one.
#include "base/fold.h"
#include "base/letter.h"
#include "story/resume/resume.h"

#include "base/utf8.h"
#include "page/build.h"
#include "page/slots.h"

#define NAME_BYTES_MAX 120 // bytes of a save's name

// --- the list ---------------------------------------------------------------------------------------

static Str slot_name(const Build *b, Str slot, const SaveInfo *info)
{
    int kept = store_kept_number(slot);
    if (str_eq(slot, str_of(b->stack->slot))) return word(W_SAVE_AUTO);
    if (store_is_autosave(slot)) return word(W_SAVE_OTHER);
    if (str_eq(slot, STR(STORE_PREVIOUS))) return word(W_SAVE_PREVIOUS);
    if (kept > 0)
        return word_with(
            b->own, W_SAVE_KEPT, arena_fmt(b->arena, "%d", kept), (Str){0}, (Str){0});
    return info->name.n > 0 ? info->name : slot;
}

static void add_broken(Build *b, Str slot, Str name, Str why)
{
    Str label = word_with(b->own, W_SAVE_LOAD, name, (Str){0}, (Str){0});
    Action *load =
        add_action(b, GROUP_PAGE, build_fmt(b, "load:" STR_FMT, STR_ARG(slot)), label);
    load->open = false;
    load->why = word_said(b->own, arena_str(b->arena, why));
}

static bool is_other(Str slot) { return str_starts(slot, STR(STORE_OTHER)); }

// What another scenario with this id left is only of use where this one has the scene.
static bool is_of_use(Build *b, Str slot, const SaveInfo *info)
{
    return !is_other(slot) ||
           book_node(story_book(b->stack->story), info->node) != NONE;
}

static void add_slot(Build *b, const Slot *slot)
{
    SaveInfo info = {0};
    Err err = {0};
    bool fine = slots_info(b->stack, slot->name, b->arena, &info, &err);
    if (!is_of_use(b, slot->name, &info)) return;
    Str name = slot->shown.n > 0 ? slot->shown
               : fine            ? slot_name(b, slot->name, &info)
                                 : slot->name;
    if (fine) {
        Str where = save_where(b, &info);
        add_action(b, GROUP_PAGE, build_fmt(b, "load:" STR_FMT, STR_ARG(slot->name)),
            word_with(b->own, W_SAVE_LOAD_AT, name, where, (Str){0}));
    } else {
        add_broken(b, slot->name, name, str_of(err.text));
    }
    if (is_other(slot->name)) return;
    add_action(b, GROUP_PAGE, build_fmt(b, "delete:" STR_FMT, STR_ARG(slot->name)),
        word_with(b->own, W_SAVE_DELETE, name, (Str){0}, (Str){0}));
}

// What kinds of file there are that Qantar did not name, a sentence each.
static void add_what_was_found(Build *b, const Slot *slots, int count)
{
    bool found = false, more = false, other = false;
    for (int i = 0; i < count; i++) {
        bool is_more = str_eq(slots[i].name, STR(STORE_FOUND_MORE));
        more = more || is_more;
        found = found || (!is_more && str_starts(slots[i].name, STR(STORE_FOUND)));
        other = other || is_other(slots[i].name);
    }
    if (found) add_block(b, BLOCK_PARAGRAPH)->text = word(W_SAVES_FOUND);
    if (more) add_block(b, BLOCK_PARAGRAPH)->text = word(W_SAVES_FOUND_MORE);
    if (other) add_block(b, BLOCK_PARAGRAPH)->text = word(W_SAVES_APART);
}

static void add_how_it_is_saved(Build *b, int count)
{
    bool can = store_can(&b->stack->setup.store, STORE_WRITE_NEW);
    if (add_not_saved(b)) {
        if (count == 0) add_block(b, BLOCK_PARAGRAPH)->text = word(W_SAVES_NONE);
        if (b->stack->begun && resume_possible(b->stack->story, NULL))
            add_block(b, BLOCK_PARAGRAPH)->text = word(W_NOT_SAVED_CODE);
    } else if (can) {
        add_block(b, BLOCK_PARAGRAPH)->text =
            word(count > 0 ? W_SAVES_TEXT : W_SAVES_EMPTY);
    } else {
        add_block(b, BLOCK_PARAGRAPH)->text = word(W_NO_STORE);
    }
    resume_page_add(b);
}

static void build_list(Build *b)
{
    Slot *slots;
    Err err = {0};
    int count = slots_list(b->stack, b->arena, &slots, &err);
    if (err.kind != ERR_NONE)
        add_note(b, (Str){0}, markup_escape(b->own, str_of(err.text)));
    add_how_it_is_saved(b, count);
    add_what_was_found(b, slots, count);
    bool can = store_can(&b->stack->setup.store, STORE_WRITE_NEW);
    add_field(b, STR("save:new"), word(W_SAVE_NEW),
        node_title(b, play_node(b->stack->play)), can ? (Str){0} : word(W_NO_STORE),
        W_SAVE_GO);
    resume_page_add_action(b);
    for (int i = 0; i < count; i++)
        if (!str_eq(slots[i].name, STR(STORE_FOUND_MORE))) add_slot(b, &slots[i]);
}

// Asked before a save is gone. Back comes first and has the focus: Enter twice removes nothing.
static void build_question(Build *b, Str slot)
{
    SaveInfo info = {0};
    Err err = {0};
    bool fine = slots_info(b->stack, slot, b->arena, &info, &err);
    Str name = slots_shown(b->stack, slot, b->arena);
    if (name.n == 0) name = fine ? slot_name(b, slot, &info) : slot;
    add_block(b, BLOCK_PARAGRAPH)->text = markup_escape(
        b->own, word_with(b->own, W_SAVE_DELETE_ASK, name, (Str){0}, (Str){0}));
    add_back(b);
    add_action(b, GROUP_PAGE, build_fmt(b, "delete-yes:" STR_FMT, STR_ARG(slot)),
        word_with(b->own, W_SAVE_DELETE, name, (Str){0}, (Str){0}));
}

static void saves_build(Build *b, Str arg)
{
    b->page->title = word(W_SAVES);
    add_heading(b, 1, b->page->title);
    if (arg.n > 0) {
        build_question(b, arg);
    } else {
        build_list(b);
        add_back(b);
    }
}

// --- what is done -----------------------------------------------------------------------------------

// A name is one line that can be shown, and not longer than about NAME_BYTES_MAX. White space of any kind
// is a space.
static Str fit_name(Arena *arena, Str name)
{
    Str rest = fold_trim(name);
    Buf fit = {0};
    uint32_t code;
    while (fit.n < NAME_BYTES_MAX && utf8_next(&rest, &code))
        utf8_add(&fit, letter_is_space(code) ? ' ' : code);
    Str made = utf8_clean(arena, str_trim(buf_str(&fit)));
    buf_free(&fit);
    return made;
}

static bool save(Stack *stack, Str wanted, Err *err)
{
    Arena arena = {0};
    Str slot, name = fit_name(&arena, wanted);
    bool done = slots_add(stack, name, &arena, &slot, err);
    if (done)
        stack_say(stack,
            word_with(&arena, W_SAVED, name.n > 0 ? name : slot, (Str){0}, (Str){0}));
    arena_free(&arena);
    return done;
}

// The play that it takes the place of is set aside, so that nothing is lost by a slip; taking up
// that one again changes the two.
static bool load(Stack *stack, Str slot, Err *err)
{
    return slots_load(stack, slot, err) && stack_turn(stack, true, err);
}

static bool do_action(Stack *stack, Str id, Str value, bool *done, Err *err)
{
    if (str_eq(id, STR("save:new"))) return save(stack, value, err);
    if (str_eq(id, STR("code"))) {
        resume_page_take(stack, value);
        return true;
    }
    if (str_starts(id, STR("load:"))) return load(stack, str_from(id, 5), err);
    if (str_starts(id, STR("delete:"))) {
        stack_push(stack, PAGE_SAVES, str_from(id, 7));
        return true;
    }
    bool asked = stack->frames[stack->depth - 1].arg[0] != '\0';
    bool remove = str_starts(id, STR("delete-yes:"));
    *done = remove || (asked && str_eq(id, STR(ACTION_BACK)));
    if (remove && !slots_remove(stack, str_from(id, 11), err)) return false;
    if (*done) stack_push(stack, PAGE_SAVES, (Str){0}); // the list again
    return true;
}

// A failure is reported on the page and leaves the play unchanged.
static bool saves_act(Stack *stack, Str id, Str value, bool *done, Err *err)
{
    *done = true;
    if (!do_action(stack, id, value, done, err)) {
        stack_refuse(stack, str_of(err->text));
        err_clear(err);
    }
    return true;
}

const PageOps saves_ops = {saves_build, saves_act};
