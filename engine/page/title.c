// The title page: its sign, a name, one line and the way in; what it is about has a page of its own.
#include "page/build.h"
#include "page/slots.h"
#include "story/resume/resume.h"

#define BEGIN_EDITION "begin:" // and its id
#define OTHERS_MAX    5        // plays beside the last one that the title page offers

static Str resume_label(Build *b, Str title)
{
    if (title.n == 0) return word(W_RESUME);
    return word_with(b->own, W_RESUME_AT, title, (Str){0}, (Str){0});
}

// The play at hand, if there is one, else the one that was kept.
static void add_resume(Build *b)
{
    SaveInfo info = {0};
    Err err = {0};
    if (b->stack->begun)
        add_choice(b, STR(ACTION_RESUME),
            resume_label(b, node_title(b, play_node(b->stack->play))));
    else if (slots_info(b->stack, STR(STORE_AUTOSAVE), b->arena, &info, &err))
        add_choice(b, STR(ACTION_RESUME), resume_label(b, save_title(b, &info)));
    else if (err.kind != ERR_NO_INPUT)
        add_note(b, (Str){0},
            markup_escape(
                b->own, word_said(b->own, arena_str(b->own, str_of(err.text)))));
}

// What other programs left that played at the same time; the page of saves has all of it.
static void add_other_plays(Build *b)
{
    Slot *slots;
    Err err = {0}; // a list that cannot be read is reported on the page of saves
    int count = slots_list(b->stack, b->arena, &slots, &err), shown = 0;
    for (int i = 0; i < count && shown < OTHERS_MAX; i++) {
        SaveInfo info = {0};
        bool other = store_is_autosave(slots[i].name) &&
                     !str_eq(slots[i].name, STR(STORE_AUTOSAVE));
        if (!other || !slots_info(b->stack, slots[i].name, b->arena, &info, &err))
            continue;
        shown++;
        add_choice(b, build_fmt(b, "resume:" STR_FMT, STR_ARG(slots[i].name)),
            word_with(
                b->own, W_RESUME_OTHER, save_where(b, &info), (Str){0}, (Str){0}));
    }
}

// "One lesson · about 20 minutes"
static Str edition_label(Build *b, const Edition *edition)
{
    Str title = build_label(b, &edition->title);
    if (edition->minutes == 0) return title;
    return word_with(b->own, W_EDITION, title,
        word_count(b->own, W_EDITION_MINUTES, edition->minutes), (Str){0});
}

static Str joined(Build *b, Str one, Str other)
{
    return word_with(b->own, W_PACKED_AND, one, other, (Str){0});
}

static Str named(Build *b, const Text *text, Word with, Word without)
{
    Str said = markup_escape(b->own, build_label(b, text)), none = {0};
    return said.n > 0 ? word_with(b->own, with, said, none, none) : word(without);
}

// What a stranger's file is, for whoever has not played it yet.
static void add_packed(Build *b, const Book *book)
{
    SaveInfo info;
    uint64_t bytes = b->stack->setup.packed;
    if (bytes == 0 || b->stack->begun ||
        slots_info(b->stack, STR(STORE_AUTOSAVE), b->arena, &info, NULL))
        return;
    Str about = named(b, &book->author, W_PACKED_AUTHOR, W_PACKED_NO_AUTHOR);
    about = joined(
        b, about, named(b, &book->licence, W_PACKED_LICENCE, W_PACKED_NO_LICENCE));
    about = joined(
        b, about, word(book->documented ? W_PACKED_DOCUMENTED : W_PACKED_FICTION));
    Str size = build_fmt(b, "%llu", (unsigned long long)(bytes + 1023) / 1024);
    about =
        joined(b, about, word_with(b->own, W_PACKED_SIZE, size, (Str){0}, (Str){0}));
    add_note(b, word(W_PACKED), about);
}

// What each edition is, a line each: its button has the name and the minutes.
static void add_editions(Build *b, const Book *book)
{
    for (int i = 0; i < book->n_editions; i++) {
        Str summary = build_text(b, &book->editions[i].summary);
        Str title = markup_escape(b->own, build_label(b, &book->editions[i].title));
        if (summary.n > 0)
            add_block(b, BLOCK_PARAGRAPH)->text =
                word_with(b->own, W_EDITION_ABOUT, title, summary, (Str){0});
    }
}

static void add_begin(Build *b, const Book *book)
{
    if (book->n_editions == 0) add_choice(b, STR(ACTION_BEGIN), word(W_BEGIN));
    for (int i = 0; i < book->n_editions; i++)
        add_choice(b,
            build_fmt(b, BEGIN_EDITION STR_FMT, STR_ARG(book->editions[i].id)),
            edition_label(b, &book->editions[i]));
}

const Action *title_action(const Stack *stack, Str id)
{
    if (stack->page.kind != PAGE_TITLE || !str_eq(id, STR(ACTION_BEGIN))) return NULL;
    for (int i = 0; i < stack->page.n_actions; i++)
        if (str_starts(stack->page.actions[i].id, STR(BEGIN_EDITION)))
            return &stack->page.actions[i];
    return NULL;
}

// The table of codes is read when a code is typed, which then says what is wrong with it. A drive would
// look for it in every play.
static bool takes_codes(const Build *b)
{
    return !b->stack->passing && resume_has_table(b->stack->story);
}

static void title_build(Build *b, Str arg)
{
    (void)arg;
    const Book *book = story_book(b->stack->story);
    b->page->ended = false;
    add_picture(b, book->picture);
    b->page->title = build_label(b, &book->title);
    add_heading(b, 1, b->page->title);
    set_heading_above(&b->blocks[b->page->n_blocks - 1], word(W_NAME));
    Str subtitle = build_label(b, &book->subtitle);
    if (subtitle.n > 0) add_heading(b, 2, subtitle);
    add_sounds(b, book->bed, book->sound);
    if (b->page->invented) add_note(b, word(W_INVENTED), word(W_INVENTED_TEXT));
    add_packed(b, book);
    add_editions(b, book);
    add_not_saved(b);
    add_resume(b);
    if (!b->stack->begun) add_other_plays(b);
    add_begin(b, book);
    add_action(b, GROUP_PAGE, STR(ACTION_SETTINGS), word(W_SETTINGS));
    settings_add_other_languages(b);
    add_action(b, GROUP_PAGE, STR(ACTION_ABOUT), word(W_ABOUT));
    add_action(b, GROUP_PAGE, STR(ACTION_SAVES),
        word(takes_codes(b) ? W_SAVES_AND_CODES : W_SAVES));
    add_action(b, GROUP_PAGE, STR(ACTION_GLOSSARY), word(W_GLOSSARY));
    add_action(b, GROUP_PAGE, STR(ACTION_QUIT), word(W_QUIT));
}

// Whether a new play would take the place of one that has turns.
static bool has_turns(Stack *stack)
{
    if (stack->begun) return play_turns(stack->play) > 0;
    Arena arena = {0};
    SaveInfo info = {0};
    bool has =
        slots_info(stack, STR(STORE_AUTOSAVE), &arena, &info, NULL) && info.turns > 0;
    arena_free(&arena);
    return has;
}

// When no more plays can be kept, the player says which one goes.
static bool asks_for_room(Stack *stack)
{
    Arena arena = {0};
    Str least = {0};
    bool asks = has_turns(stack) && slots_kept_full(stack, &arena, &least);
    if (asks) {
        stack_say(stack, word(W_KEPT_FULL_ASK));
        stack_push(stack, PAGE_SAVES, least);
    }
    arena_free(&arena);
    return asks;
}

// A new play. The one before it is set aside by whoever saves the turns.
static bool begin(Stack *stack, int edition, Err *err)
{
    if (asks_for_room(stack)) return true;
    bool made = stack_new_play(stack, edition, err);
    if (made) stack->change = PLAY_REPLACED;
    if (!store_can(&stack->setup.store, STORE_WRITE_NEW))
        stack_say(stack, word(W_NO_STORE));
    return stack_turn(stack, made, err);
}

// A save that cannot be loaded is reported on the page.
static bool resume(Stack *stack, Str slot, Err *err)
{
    if (stack->begun) {
        stack_show_play(stack);
    } else if (slots_load(stack, slot, err)) {
        stack_turn(stack, true, err);
    } else {
        stack_refuse(stack, str_of(err->text));
        err_clear(err);
    }
    return true;
}

static bool title_act(Stack *stack, Str id, Str value, bool *done, Err *err)
{
    (void)value;
    *done = settings_take_language(stack, id);
    if (*done) return true;
    *done = true;
    if (str_eq(id, STR(ACTION_BEGIN))) return begin(stack, NONE, err);
    if (str_starts(id, STR(BEGIN_EDITION)))
        return begin(stack,
            book_edition(story_book(stack->story), str_from(id, STR(BEGIN_EDITION).n)),
            err);
    if (str_eq(id, STR(ACTION_RESUME))) return resume(stack, STR(STORE_AUTOSAVE), err);
    if (str_starts(id, STR("resume:"))) return resume(stack, str_from(id, 7), err);
    *done = false;
    return true;
}

const PageOps title_ops = {title_build, title_act};
