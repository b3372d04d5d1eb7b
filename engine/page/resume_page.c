// Resume codes on a page: the code of the play at hand, and going on from one that was typed.
#include "story/resume/resume.h"

#include "base/ascii.h"
#include "base/utf8.h"
#include "page/build.h"
#include "page/slots.h"

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
        add_note(b, word(W_CODE),
            markup_escape(b->own, word_said(b->own, str_of(err.text))));
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
    Arena arena = {0};
    Buf sentence = {0};
    buf_add(&sentence, word_said(&arena, why));
    if (sentence.n > 0 && ascii_is_lower(sentence.s[0])) sentence.s[0] += 'A' - 'a';
    if (sentence.n > 0 && sentence.s[sentence.n - 1] != '.') buf_addc(&sentence, '.');
    stack_refuse(stack, buf_str(&sentence));
    buf_free(&sentence);
    arena_free(&arena);
}

static void remember_typed(Stack *stack, Str typed)
{
    Arena arena = {0};
    buf_clear(&stack->typed);
    if (typed.n <= TYPED_MAX) buf_add(&stack->typed, utf8_clean(&arena, typed));
    arena_free(&arena);
}

static bool has_code(const Play *play, unsigned extra, Str code)
{
    Buf own = {0};
    bool has =
        resume_write(play, extra, &own, NULL, NULL) && str_eq(buf_str(&own), code);
    buf_free(&own);
    return has;
}

// Continues the first autosave that holds the play of a code. False when none does.
static bool continue_autosave(Stack *stack, const Play *play, unsigned extra)
{
    Arena arena = {0};
    Buf code = {0};
    Slot *slots;
    int count = slots_list(stack, &arena, &slots, NULL);
    bool done = false;
    resume_write(play, extra, &code, NULL, NULL);
    for (int i = 0; i < count && !done; i++) {
        if (!store_is_autosave(slots[i].name)) continue;
        Play *saved = slots_read(stack, slots[i].name);
        done = saved && has_code(saved, extra, buf_str(&code)) &&
               slots_load(stack, slots[i].name, NULL);
        play_close(saved);
    }
    buf_free(&code);
    arena_free(&arena);
    return done;
}

static bool take(Stack *stack, Str typed, bool begins)
{
    Err err = {0};
    Buf notes = {0};
    unsigned extra;
    Play *play =
        resume_read(stack->story, typed, stack->setup.seed, &extra, &notes, &err);
    if (!play) {
        remember_typed(stack, typed);
        refuse(stack, str_of(err.text));
    } else if (begins && continue_autosave(stack, play, extra)) {
        play_close(play);
    } else {
        stack_say(stack, word(W_CODE_TAKEN));
        stack_change_play(stack, play, PLAY_REPLACED, buf_str(&notes));
    }
    buf_free(&notes);
    if (!play) return false;
    take_settings(stack, extra);
    buf_clear(&stack->typed);
    return stack_turn(stack, true, &err);
}

void resume_page_take(Stack *stack, Str typed) { take(stack, typed, false); }

bool resume_page_begin(Stack *stack, Str code) { return take(stack, code, true); }
