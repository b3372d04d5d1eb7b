#include "support/monkey.h"

#include "page/stack.h"
#include "support/support.h"
#include "support/temp.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

#define HOME_TURNS 3000 // a play that has not ended by then never will

// From this seed on the few runs of every day come to every kind of page.
#define MONKEY_FIRST 9

MonkeyRuns monkey_runs(int argc, char **argv, int count, int inputs)
{
    temp_set_variable(
        "PATH", "/no/such/folder"); // no monkey wakes the computer's voice
    if (argc < 2) return (MonkeyRuns){MONKEY_FIRST, count, inputs};
    uint64_t first = strtoull(argv[1], NULL, 10);
    return (MonkeyRuns){first, argc > 2 ? atoi(argv[2]) : 1, MONKEY_HOUR};
}

int monkey_below(Rng *rng, int bound) { return (int)rng_below(rng, (uint32_t)bound); }

// --- a store that cannot be relied on -------------------------------------------------------------

static bool trouble(Monkey *monkey)
{
    return monkey->trouble > 0 && rng_below(&monkey->rng, monkey->trouble) == 0;
}

// Some bytes are others, or the end is missing.
static void spoil(Rng *rng, Buf *bytes, size_t from)
{
    if (bytes->n == from) return;
    size_t length = bytes->n - from;
    if (rng_below(rng, 4) == 0) bytes->n -= rng_below(rng, (uint32_t)length + 1);
    for (int i = monkey_below(rng, 4); i > 0 && bytes->n > from; i--) {
        size_t at = from + rng_below(rng, (uint32_t)(bytes->n - from));
        bytes->s[at] = rng_below(rng, 2) ? (char)('0' + monkey_below(rng, 10))
                                         : (char)rng_next(rng);
    }
    bytes->s[bytes->n] = '\0';
}

static bool read_badly(Monkey *monkey, const StoreCall *call, Buf *out, Err *err)
{
    size_t from = out->n;
    if (trouble(monkey)) return err_set(err, ERR_IO, "the disk cannot be read");
    if (!store_call(&monkey->honest, call, out, err)) return false;
    if (trouble(monkey)) spoil(&monkey->rng, out, from);
    return true;
}

static bool call_badly(void *ctx, const StoreCall *call, Buf *out, Err *err)
{
    static const char *const troubles[STORE_OPS] = {
        [STORE_WRITE] = "the disk is full",
        [STORE_WRITE_IF] = "the disk is full",
        [STORE_REMOVE] = "the disk is locked",
        [STORE_LIST] = "the disk cannot be listed",
    };
    Monkey *monkey = ctx;
    StoreCall honest = *call;
    if (call->op == STORE_READ_BACKUP) honest.op = STORE_READ;
    if (honest.op == STORE_READ) return read_badly(monkey, &honest, out, err);
    if (trouble(monkey)) return err_set(err, ERR_IO, "%s", troubles[call->op]);
    return store_call(&monkey->honest, call, out, err);
}

// --- opening --------------------------------------------------------------------------------------

void monkey_open(Monkey *monkey, const char *scenario, uint64_t seed, uint32_t trouble_)
{
    *monkey = (Monkey){.rng = rng_seeded(seed), .trouble = trouble_};
    printf("monkey: %s, seed %" PRIu64 "\n", scenario, seed);
    fflush(stdout);
    small_setup(&monkey->small);
    PagesSetup *setup = &monkey->small.setup;
    monkey->small.folder.path = test_path(&monkey->small.arena, scenario);
    monkey->honest = setup->store;
    setup->store =
        (Store){monkey, call_badly, monkey->honest.ops | STORE_BIT(STORE_READ_BACKUP)};
    setup->seed = seed;
    setup->author = seed % 3 == 1; // some may go anywhere
    monkey_again(monkey);
}

void monkey_again(Monkey *monkey)
{
    Err err = {0};
    if (monkey->pages) pages_flush(monkey->pages, &err);
    pages_close(monkey->pages);
    err_clear(&err);
    monkey->pages =
        monkey->polls == 0
            ? pages_open(&monkey->small.setup, &err)
            : pages_open_on(late_backend(&monkey->late, stack_backend(), monkey->polls),
                  &monkey->small.setup, &err);
    assert_no_err(&err);
}

void monkey_slow(Monkey *monkey, int polls)
{
    monkey->polls = polls;
    monkey_again(monkey);
}

const Page *monkey_now(Monkey *monkey)
{
    const Page *page = pages_now(monkey->pages);
    monkey->met |= 1u << page->kind;
    return page;
}

void monkey_close(Monkey *monkey)
{
    pages_close(monkey->pages);
    arena_free(&monkey->arena);
    small_free(&monkey->small);
}

// --- what it types --------------------------------------------------------------------------------

Str monkey_bytes(Rng *rng, Arena *arena, int most)
{
    static const char marks[] = "**[]{}|\\\"':,. \t\r0123456789-+eE?saveload";
    static const char *const words[] = {"қазақ", "e\xCC\x81", "\xE2\x80\xAE",
        "\xEF\xBB\xBF", "👩‍👩‍👧", "\xED\xA0\x80", "中文"};
    int kind = monkey_below(rng, 4), wanted = monkey_below(rng, most + 1);
    Buf bytes = {0};
    while ((int)bytes.n < wanted) {
        if (kind == 0)
            buf_addc(&bytes, (char)rng_next(rng));
        else if (kind == 1)
            buf_add(&bytes, str_of(words[rng_below(rng, 7)]));
        else
            buf_addc(&bytes, marks[rng_below(rng, sizeof marks - 1)]);
    }
    Str made = arena_str(arena, buf_str(&bytes));
    buf_free(&bytes);
    return made;
}

Str monkey_id(Rng *rng, Arena *arena, const Page *page)
{
    static const char *const others[] = {"notebook", "glossary", "log", "help",
        "settings", "saves", "undo", "title", "back", "begin", "resume", "continue",
        "quit", "reload", "report", "save:new", "find-term", "load:autosave",
        "load:kept-1", "delete:slot-1", "delete-yes:slot-1", "load:../../etc",
        "term:", "source:", "take:", "put:", "swap:", "order_done",
        "link:", "pin:", "arrow:", "text:100", "text:99999", ":", ""};
    if (rng_below(rng, 8) == 0) return str_of(others[rng_below(rng, COUNT_OF(others))]);
    if (rng_below(rng, 20) == 0) return monkey_bytes(rng, arena, 60);
    int n = page->n_actions;
    if (rng_below(rng, 2)) // choices come first: else a monkey would only turn pages
        for (n = 0; n < page->n_actions && page->actions[n].group == GROUP_CHOICE;)
            n++;
    if (n == 0) n = page->n_actions;
    return n > 0 ? page->actions[monkey_below(rng, n)].id : (Str){0};
}

// --- the way home ---------------------------------------------------------------------------------

static const Action *open_action(const Page *page, const char *id)
{
    const Action *action = page_action(page, str_of(id));
    return action && action->open ? action : NULL;
}

// Any open choice, or from a page over the play the way back. NULL: there is no way.
static const Action *way_home(Monkey *monkey, const Page *page)
{
    const Action *open[64];
    int n = 0;
    for (int i = 0; i < page->n_actions && n < 64; i++)
        if (page->actions[i].open && page->actions[i].group == GROUP_CHOICE &&
            !page->actions[i].inline_) // those open again what is done
            open[n++] = &page->actions[i];
    if (n > 0) return open[monkey_below(&monkey->rng, n)];
    const Action *back = open_action(page, "back");
    return back ? back : open_action(page, "title");
}

void monkey_go_home(Monkey *monkey)
{
    for (int turn = 0; turn < HOME_TURNS; turn++) {
        const Page *page = pages_now(monkey->pages);
        if (page->kind == PAGE_ENDING) return;
        const Action *action = way_home(monkey, page);
        Err err = {0};
        if (!action)
            fail_msg("no way on from a page of kind %s", page_kind_id(page->kind));
        pages_act(monkey->pages, action->id, (Str){0}, &err);
        assert_no_err(&err);
    }
    fail_msg("after %d turns the play has not ended", HOME_TURNS);
}
