#include "page/drive.h"

#include "page/words.h"

#include "page/label_cache.h"
#include "page/stack_page.h"

#include <stdlib.h>

struct Drive {
    Stack *stack;
    LabelCache *labels;
};

// A store in which nothing is ever kept: without one, pages would tell the player so.
static bool forget(void *ctx, const StoreCall *call, Buf *out, Err *err)
{
    (void)ctx, (void)out;
    return call->op != STORE_READ || err_set(err, ERR_NO_INPUT, "nothing is kept");
}

static Store no_memory(void) { return (Store){NULL, forget, (1u << STORE_OPS) - 1}; }

Drive *drive_open(const Host *host, DriveWatch watch, Err *err)
{
    Drive *drive = mem_new(1, sizeof *drive);
    Request request = {
        .kind = REQUEST_OPEN, .setup = {.host = *host, .store = no_memory()}};
    Reply reply;
    drive->stack = stack_new();
    drive->stack->passing = true;
    drive->stack->labels = drive->labels = label_cache_new();
    drive->stack->shown = watch.shown;
    drive->stack->shown_ctx = watch.ctx;
    if (stack_answer(drive->stack, &request, &reply, err)) {
        if (drive->stack->story) return drive;
        err_set(err, drive->stack->trouble.kind, "%s", drive->stack->trouble.text);
    }
    drive_close(drive);
    return NULL;
}

void drive_close(Drive *drive)
{
    if (!drive) return;
    stack_free(drive->stack);
    label_cache_free(drive->labels);
    free(drive);
    words_use(NULL); // a tool speaks English, whatever the story's language
}

bool drive_act(Drive *drive, Str id, Err *err)
{
    Request request = {.kind = REQUEST_ACT, .id = id};
    Reply reply;
    return stack_answer(drive->stack, &request, &reply, err);
}

bool drive_begin(Drive *drive, Str id, uint64_t seed, Err *err)
{
    Stack *stack = drive->stack;
    stack->depth = 1;
    stack->frames[0] = (Frame){.kind = PAGE_TITLE};
    stack->begun = stack->quit = stack->built = false;
    stack->setup.seed = seed;
    buf_clear(&stack->notes);
    stack_rebuild(stack);
    return drive_act(drive, id, err);
}

bool drive_move(Drive *drive, int node, uint64_t seed, Err *err)
{
    Stack *stack = drive->stack;
    int edition = play_edition(stack->play);
    Play *play = play_new_at(stack->story, seed, edition, node, err);
    if (!play) return false;
    stack_change_play(stack, play, PLAY_REPLACED, (Str){0});
    stack_show_play(stack);
    stack->built = false;
    stack_rebuild(stack);
    return true;
}

void drive_show_all(Drive *drive) { drive->stack->passing = false; }

const Page *drive_page(const Drive *drive) { return &drive->stack->page; }

const Play *drive_play(const Drive *drive) { return drive->stack->play; }

const Book *drive_book(const Drive *drive) { return story_book(drive->stack->story); }

const char *drive_trouble(const Drive *drive) { return drive->stack->trouble.text; }
