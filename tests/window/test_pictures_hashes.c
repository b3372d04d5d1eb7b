// Pictures asked for, fetched ahead, drawn, lost, read anew and resized in no order, at sizes of a few bytes and of more
// than may be kept: a hash of what each call gives and of all that is kept after it. What a worker would do to a
// picture is done here, at once.
#include "window/pictures_inner.h"

#include "support/hash_lines.h"
#include "support/support.h"

#include "base/rng.h"

#define RUNS      24
#define ACTS      120
#define IN_A_HASH 30
#define LAYERS    9

static struct {
    Pictures *pictures;
    Rng rng;
    HashLines hashes;
    int version[LAYERS]; // of each layer's file; -1: it is not there
} desk;

static int below(int n) { return (int)rng_below(&desk.rng, (uint32_t)n); }

#define SAY(...) buf_addf(&desk.hashes.said, __VA_ARGS__)

static const Str LAYER[LAYERS] = {{"a", 1}, {"b", 1}, {"c", 1}, {"d", 1}, {"e", 1},
    {"f", 1}, {"g", 1}, {"h\xFF", 2}, {"i", 1}};

static bool read_file(void *ctx, Str layer, Buf *out, Err *err)
{
    (void)ctx;
    int i = 0;
    while (i < LAYERS && !str_eq(layer, LAYER[i]))
        i++;
    SAY("read %d; ", i);
    if (i == LAYERS || desk.version[i] < 0)
        return err_set(err, ERR_NO_INPUT, "it is not there");
    buf_addf(out, "%d of %d", desk.version[i], i);
    return true;
}

static void add_slot(const Slot *slot)
{
    if (slot->state == FREE) {
        SAY(" -");
        return;
    }
    SAY(" %d'" STR_FMT "'%dx%d n%d %.2f,%.2f", slot->state,
        STR_ARG(buf_str(&slot->name)), slot->w, slot->h, slot->n, slot->focus_x,
        slot->focus_y);
    SAY(" w%u q%u%s%s%s %.0fx%.0f", slot->wanted, slot->queued,
        slot->dropped ? " dropped" : "", slot->old ? " old" : "",
        slot->surface ? " pixels" : "", slot->size.w, slot->size.h);
    for (int i = 0; i < slot->n; i++)
        SAY(" " STR_FMT "=" STR_FMT, STR_ARG(buf_str(&slot->layers[i])),
            STR_ARG(buf_str(&slot->bytes[i])));
    if (slot->err.kind != ERR_NONE) SAY(" %s", slot->err.text);
}

static void add_all(void)
{
    const Pictures *p = desk.pictures;
    int events = 0;
    for (SDL_Event event; SDL_PollEvent(&event);)
        events += event.type == SDL_USEREVENT;
    SAY("\n    %dx%d whole %d band %d clock %u spare %d woken %d:", p->w, p->h,
        pictures_whole(p), pictures_in_band(p), p->clock, p->spare ? p->spare->w : 0,
        events);
    for (int i = 0; i < PICTURES_KEPT; i++)
        add_slot(&p->slots[i]);
    SAY("\n");
}

// --- what is done to them -----------------------------------------------------------------------------

static const int SIDES[][2] = {{8, 4}, {8, 4}, {4, 8}, {3840, 2160}, {5000, 5033},
    {2900, 4200}, {60, 10}, {0, 4}, {4, -1}, {25165824, 1}, {25165825, 1},
    {12582912, 1}};

static PictureWanted any_wanted(bool large)
{
    static Str layers[PICTURE_LAYERS_MAX + 1];
    PictureWanted wanted = {.layers = layers, .n = 1 + below(2)};
    if (below(30) == 0) wanted.n = below(2) ? 0 : PICTURE_LAYERS_MAX + 1;
    for (int i = 0; i < wanted.n; i++)
        layers[i] = LAYER[(below(LAYERS) + i) % LAYERS];
    if (wanted.n == PICTURE_LAYERS_MAX) wanted.n--;
    int size = below(large ? COUNT_OF(SIDES) : 3);
    if (below(3) == 0) size = 0;
    wanted.w = SIDES[size][0], wanted.h = SIDES[size][1];
    wanted.focus_x = below(4) ? 0.5 : 0.25;
    wanted.focus_y = below(4) ? 0.5 : 0.75;
    return wanted;
}

static void ask(bool large)
{
    PictureWanted wanted = any_wanted(large);
    const SDL_Surface *given = pictures_get(desk.pictures, &wanted);
    int of = -1;
    for (int i = 0; i < PICTURES_KEPT; i++)
        if (given && desk.pictures->slots[i].surface == given) of = i;
    SAY("get %dx%d: %d of %d;", wanted.w, wanted.h, given != NULL, of);
}

static void ask_again(void)
{
    const Slot *slot = &desk.pictures->slots[below(PICTURES_KEPT)];
    if (slot->state == FREE) return;
    Str layers[PICTURE_LAYERS_MAX];
    for (int i = 0; i < slot->n; i++)
        layers[i] = buf_str(&slot->layers[i]);
    PictureWanted wanted = {
        layers, slot->n, slot->w, slot->h, slot->focus_x, slot->focus_y};
    Arena arena = {0};
    for (int i = 0; i < slot->n; i++) // the slot may be let go for it
        layers[i] = arena_str(&arena, layers[i]);
    bool given = pictures_get(desk.pictures, &wanted) != NULL;
    SAY("again %d;", given);
    PictureInfo info = pictures_info(desk.pictures, layers, wanted.n);
    SAY("info %d %.0fx%.0f '" STR_FMT "';", (int)info.state, info.size.w, info.size.h,
        STR_ARG(info.why));
    arena_free(&arena);
}

static void fetch(bool large)
{
    PictureWanted wanted = any_wanted(large);
    SAY("ahead %d;", wanted.n);
    pictures_prefetch(desk.pictures, &wanted);
}

// What a worker does: a picture is begun, drawn, or cannot be.
static void work(void)
{
    Slot *slot = &desk.pictures->slots[below(PICTURES_KEPT)];
    SAY("work;");
    if (slot->state == WAITING && below(3) == 0)
        slot->state = DRAWING;
    else if ((slot->state == WAITING || slot->state == DRAWING) && below(4) == 0) {
        slot->state = BROKEN;
        err_set(&slot->err, ERR_DATA, "it is no picture");
    } else if (slot->state == WAITING || slot->state == DRAWING) {
        slot->state = READY;
        slot->size = (PictureSize){slot->w * 2, slot->h * 2};
        bool small = slot->w < 100 && slot->h < 100;
        if (small && !slot->surface)
            slot->surface = SDL_CreateRGBSurface(0, slot->w, slot->h, 32, 0, 0, 0, 0);
        if (slot->dropped) pictures_empty(slot);
    }
}

static void change_files(void)
{
    SAY("files;");
    for (int i = 0; i < LAYERS; i++)
        if (below(5) == 0) desk.version[i] = below(6) - 1;
    pictures_reread(desk.pictures);
}

static void do_any(bool large)
{
    switch (below(12)) {
    case 0:
    case 1:
    case 2:
    case 3:
        ask(large);
        break;
    case 4:
    case 5:
        ask_again();
        break;
    case 6:
    case 7:
        fetch(large);
        break;
    case 8:
    case 9:
    case 10:
        work();
        break;
    default:
        if (below(2)) change_files();
    }
}

static void play(int run)
{
    PicturesSetup setup = {
        .read = read_file, .wake = SDL_USEREVENT, .absent = run % 8 == 7};
    desk.pictures = pictures_open(&setup);
    desk.rng = rng_seeded((uint64_t)run);
    for (int i = 0; i < LAYERS; i++)
        desk.version[i] = i == 8 ? -1 : 0;
    for (int i = 1; i <= ACTS; i++) {
        do_any(run % 2);
        if (i == ACTS / 3) pictures_came(desk.pictures);
        add_all();
        if (i % IN_A_HASH == 0) hash_lines_end(&desk.hashes, "%d %d", run, i);
    }
    pictures_close(desk.pictures);
}

static void test_pictures_are_kept_as_they_were(void **state)
{
    (void)state;
    SDL_InitSubSystem(SDL_INIT_EVENTS);
    for (int run = 0; run < RUNS; run++)
        play(run);
    SDL_Quit();
    assert_hash_lines(&desk.hashes, "window/golden/pictures.txt");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_pictures_are_kept_as_they_were),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
