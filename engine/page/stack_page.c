// The page on top of the stack: built by its kind, with what is said on it.
#include "page/stack_page.h"

#include "base/utf8.h"
#include "page/build.h"
#include "page/page_fit.h"
#include "story/translation.h"

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
    [PAGE_CHALLENGE] = &challenge_ops,
    [PAGE_MAP] = &map_ops,
    [PAGE_ABOUT] = &about_ops,
    [PAGE_KNOW] = &know_ops,
    [PAGE_HELP] = &help_ops,
    [PAGE_MENU] = &menu_ops,
    [PAGE_AUTHOR] = &author_ops,
    [PAGE_ENDING] = &ending_ops,
    [PAGE_ERROR] = &error_ops,
};

const PageOps *stack_ops(PageKind kind) { return kinds[kind]; }

// The files were changed and cannot be read: the page is that of the last version that could be.
static void add_stale(Build *b)
{
    Str why = buf_str(&b->stack->stale);
    if (why.n == 0) return;
    add_note(b, word(W_STALE), markup_escape(b->own, utf8_clean(b->own, why)));
}

// What was said for the next page stands first in it.
static void add_notes(Build *b)
{
    add_stale(b);
    Str rest = buf_str(&b->stack->notes), line;
    while (str_split(&rest, '\n', &line))
        if (line.n > 0)
            add_note(b, (Str){0}, markup_escape(b->own, word_said(b->own, line)));
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

// What a voice, a browser and the boundary of the process need.
static void finish_for_readers(Build *b)
{
    if (b->stack->story) add_pronunciations(b);
    tag_languages(b);
    page_fit(b->page, b->arena);
    page_sort(b->page, b->arena);
}

void stack_choose_words(Stack *stack)
{
    Str language = str_of(stack->settings.language);
    if (language.n == 0 && stack->story)
        language = story_book(stack->story)->languages.items[0];
    if (stack->story) story_translate(stack->story, language);
    words_choose(&stack->words, &stack->setup.host, language);
}

static Err build_once(Stack *stack)
{
    stack_choose_words(stack);
    arena_reset(&stack->arena);
    arena_reset(&stack->own);
    arena_reset(&stack->untranslated);
    stack->page = (Page){.kind = stack_top(stack)->kind,
        .turn = stack->turn,
        .quit = stack->quit,
        .language = words_language()};
    Build b = {.stack = stack,
        .arena = &stack->arena,
        .own = &stack->own,
        .untranslated = &stack->untranslated,
        .page = &stack->page};
    if (stack->story) {
        const Book *book = story_book(stack->story);
        stack->page.scenario = book->id;
        stack->page.language = story_language(book);
        stack->page.invented = !book->documented;
        stack->page.ended = play_ended(stack->play);
        play_look(stack->play);
    }
    add_notes(&b);
    int notes = b.page->n_blocks;
    kinds[stack_top(stack)->kind]->build(&b, str_of(stack_top(stack)->arg));
    know_add_action(&b);
    author_add_action(&b);
    add_slip(&b);
    put_choices_first(&b);
    place_notes(&b, notes);
    if (!stack->passing) finish_for_readers(&b);
    return b.err;
}

// A page that cannot be shown is left, so that Back does not lead to it again. The play's own
// page cannot be left like that: the error page then has other ways on.
static void leave_broken_page(Stack *stack, const Err *err)
{
    bool own = stack->depth == 1;
    stack->slip[0] = '\0';
    stack_pop(stack);
    stack->trouble = *err;
    stack_push(stack, PAGE_ERROR, own ? STR(ERROR_OF_PLAY) : (Str){0});
}

void stack_rebuild(Stack *stack)
{
    if (stack->built) return;
    Err err = build_once(stack);
    if (err.kind != ERR_NONE && stack->page.kind != PAGE_ERROR) {
        leave_broken_page(stack, &err);
        build_once(stack);
    }
    stack->built = true;
}
