// The stack of pages over one play: what is pushed on it, said on it, and the play under it.
#include "page/stack.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

Frame *stack_top(Stack *stack) { return &stack->frames[stack->depth - 1]; }

void stack_push(Stack *stack, PageKind kind, Str arg)
{
    // A term opened from a term replaces it, and so does a page its menu: Back leads to the play.
    bool replaces =
        stack_top(stack)->kind == kind || stack_top(stack)->kind == PAGE_MENU;
    // What it is asked about stays under it, however deep that lies.
    if (kind == PAGE_KNOW && !replaces && stack->depth == PAGES_DEEP) {
        memmove(&stack->frames[1], &stack->frames[2], (PAGES_DEEP - 2) * sizeof(Frame));
        stack->depth--;
    }
    if (!replaces && stack->depth < PAGES_DEEP) stack->depth++;
    Frame *frame = stack_top(stack);
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

void stack_hand_over(Stack *stack)
{
    if (!stack->unsaved || stack->passing) return;
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
    stack_hand_over(stack);
    return true;
}

bool stack_new_play(Stack *stack, int edition, Err *err)
{
    Play *play = play_new_edition(stack->story, stack->setup.seed, edition, err);
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

Stack *stack_new(void)
{
    Stack *stack = mem_new(1, sizeof *stack);
    stack->settings = settings_first();
    stack->logged_turn = -1;
    stack->record_facts = true;
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
    buf_free(&stack->stale);
    buf_free(&stack->place);
    buf_free(&stack->checked);
    buf_free(&stack->typed);
    buf_free(&stack->not_saved);
    buf_free(&stack->save);
    buf_free(&stack->ahead);
    buf_free(&stack->settings_json);
    buf_free(&stack->report);
    arena_free(&stack->arena);
    arena_free(&stack->own);
    arena_free(&stack->untranslated);
    free(stack);
}
