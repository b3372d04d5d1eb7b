// Resume codes on a page: the code of the play at hand, and going on from one that was typed.
#include "story/resume/resume.h"

#include "base/ascii.h"
#include "base/utf8.h"
#include "page/build.h"

#define TYPED_MAX 400 // bytes of a wrong code that are offered again

void resume_page_add(Build *b)
{
    Stack *stack = b->stack;
    Buf code = {0}, left_out = {0};
    Err err = {0};
    if (!stack->begun || !resume_possible(stack->story, &err)) return;
    if (resume_write(
            stack->play, settings_pack(&stack->settings), &code, &left_out, &err)) {
        add_note(b, word(W_CODE), buf_str(&code));
        add_block(b, BLOCK_PARAGRAPH)->text = word(W_CODE_TEXT);
        Str rest = buf_str(&left_out), line;
        while (str_split(&rest, '\n', &line))
            add_note(b, (Str){0}, markup_escape(b->own, line));
    } else {
        add_note(b, word(W_CODE), markup_escape(b->own, str_of(err.text)));
    }
    buf_free(&code);
    buf_free(&left_out);
}

void resume_page_add_action(Build *b)
{
    Err err = {0};
    if (b->stack->passing) return; // it reads the table of codes each time
    bool possible = resume_possible(b->stack->story, &err);
    if (!possible && err.kind == ERR_NONE) return; // a scenario without codes
    add_field(b, STR("code"), word(W_CODE_TAKE),
        arena_str(b->arena, buf_str(&b->stack->typed)),
        arena_str(b->arena, str_of(err.text)), W_CODE_GO);
}

// A code whose settings are the first values leaves the reader's own: they may be needed to read.
static void take_settings(Stack *stack, unsigned extra)
{
    if (extra == 0) return;
    if (!settings_unpack(&stack->settings, extra))
        stack_say(stack, word(W_CODE_SETTINGS));
}

// An error is a part of a sentence; on the page it is one.
static void refuse(Stack *stack, Str why)
{
    Buf sentence = {0};
    buf_add(&sentence, why);
    if (sentence.n > 0 && ascii_is_lower(sentence.s[0])) sentence.s[0] += 'A' - 'a';
    if (sentence.n > 0 && sentence.s[sentence.n - 1] != '.') buf_addc(&sentence, '.');
    stack_refuse(stack, buf_str(&sentence));
    buf_free(&sentence);
}

static void remember_typed(Stack *stack, Str typed)
{
    Arena arena = {0};
    buf_clear(&stack->typed);
    if (typed.n <= TYPED_MAX) buf_add(&stack->typed, utf8_clean(&arena, typed));
    arena_free(&arena);
}

void resume_page_take(Stack *stack, Str typed)
{
    Err err = {0};
    Buf notes = {0};
    unsigned extra;
    Play *play =
        resume_read(stack->story, typed, stack->setup.seed, &extra, &notes, &err);
    if (play) {
        stack_say(stack, word(W_CODE_TAKEN));
        stack_change_play(stack, play, PLAY_REPLACED, buf_str(&notes));
        take_settings(stack, extra);
        buf_clear(&stack->typed);
        stack_turn(stack, true, &err);
    } else {
        remember_typed(stack, typed);
        refuse(stack, str_of(err.text));
    }
    buf_free(&notes);
}
