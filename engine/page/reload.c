// Writes the open pages and the play under them, and opens them again with other scripts.
#include "page/reload.h"

#include <stdio.h>

// The board that lies over an ending has its number, which other scripts may give to another.
static Str arg_written(const Stack *stack, const Frame *frame)
{
    uint64_t node = 0;
    const Book *book = story_book(stack->story);
    bool board = frame->kind == PAGE_BOARD && frame->arg[0] &&
                 str_number(str_of(frame->arg), (uint64_t)book->n_nodes - 1, &node);
    return board ? book->nodes[node].id : str_of(frame->arg);
}

// A line of numbers, a line for each page, an empty line, the play as it is saved.
void reload_write_place(const Stack *stack, Buf *place)
{
    if (!stack->play) return;
    buf_addf(place, "%d %d %u\n", stack->begun, stack->unsaved, stack->turn);
    for (int i = 0; i < stack->depth; i++)
        buf_addf(place, "%d " STR_FMT "\n", (int)stack->frames[i].kind,
            STR_ARG(arg_written(stack, &stack->frames[i])));
    buf_addc(place, '\n');
    play_save(stack->play, place);
}

static uint64_t read_number(Str *line, uint64_t max)
{
    Str part = {0};
    uint64_t number = 0;
    str_split(line, ' ', &part);
    str_number(part, max, &number);
    return number;
}

// What comes from another process may name any page: none of the play's own lies over another.
static void take_frame(Stack *stack, PageKind kind, Str arg)
{
    const Book *book = story_book(stack->story);
    int node = kind == PAGE_BOARD ? book_node(book, arg) : NONE;
    bool board = node != NONE && book->nodes[node].kind == NODE_BOARD;
    bool own = kind == PAGE_TITLE || kind == PAGE_SCENE || kind == PAGE_CHECK ||
               kind == PAGE_BOARD || kind == PAGE_ENDING;
    char number[16];
    snprintf(number, sizeof number, "%d", node);
    if (board) stack_push(stack, kind, str_of(number));
    if (!own && (kind != PAGE_AUTHOR || stack->setup.author))
        stack_push(stack, kind, arg);
}

// The pages over the first. Those from an error page on are left out: the error may be gone.
static void take_frames(Stack *stack, Str *place)
{
    Str line;
    for (int i = 0; str_split(place, '\n', &line) && line.n > 0; i++) {
        PageKind kind = (PageKind)read_number(&line, PAGE_KINDS - 1);
        if (kind == PAGE_ERROR) break;
        if (i == 0 && kind == PAGE_TITLE) stack->frames[0].kind = PAGE_TITLE;
        if (i > 0) take_frame(stack, kind, line);
    }
}

static Str play_of(Str place)
{
    Str line;
    while (str_split(&place, '\n', &line) && line.n > 0)
        ;
    return place;
}

bool reload_take_place(Stack *stack, Str place, Err *err)
{
    Buf notes = {0};
    Play *play = play_load(stack->story, play_of(place), &notes, err);
    if (play) {
        Str line = {0};
        str_split(&place, '\n', &line);
        bool begun = read_number(&line, 1), unsaved = read_number(&line, 1);
        stack_change_play(stack, play, PLAY_SAME, begun ? buf_str(&notes) : (Str){0});
        stack_show_play(stack);
        stack->turn = (uint32_t)read_number(&line, UINT32_MAX);
        stack->begun = begun;
        stack->unsaved = unsaved;
        take_frames(stack, &place);
    }
    buf_free(&notes);
    return play != NULL;
}
