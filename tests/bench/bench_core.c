// Times what happens inside: rows of the table for reading, playing, laying out and painting.
//   bench_core SCENARIO FONTS
// Beside each figure stands the least that could do some of the same work, measured in the same
// run. A figure is the shortest of several tries: what else the machine does only adds to it.
#include "base/json.h"
#include "base/os.h"
#include "base/rng.h"
#include "bench/table.h"
#include "files.h"
#include "story/play.h"
#include "window/paint.h"

#include <SDL_ttf.h>
#include <lauxlib.h>
#include <stdlib.h>
#include <string.h>

#define TRIES 20
#define W     1280
#define H     720
#define STEPS 1000 // of a play, before it is given up

static Host host; // of the scenario
static Str fonts_folder;

static void need(bool done, const Err *err)
{
    if (done) return;
    fprintf(stderr, "bench_core: %s\n", err->text);
    exit(EXIT_FAILURE);
}

// Microseconds of the shortest try, each of [times] calls, for one call.
static double shortest(void (*call)(void *ctx), void *ctx, int times)
{
    double least = NO_FIGURE;
    for (int try = 0; try < TRIES; try++) {
        uint64_t start = os_clock_us();
        for (int i = 0; i < times; i++)
            call(ctx);
        double each = (double)(os_clock_us() - start) / times;
        if (least < 0 || each < least) least = each;
    }
    return least;
}

// --- reading ------------------------------------------------------------------------------------

static Story *open_story(void)
{
    Diagnostics diagnostics = {0};
    Err err = {0};
    Story *story = story_open(&host, NULL, &diagnostics, &err);
    need(story, &err);
    diagnostics_free(&diagnostics);
    return story;
}

static void load(void *ctx)
{
    (void)ctx;
    story_close(open_story());
}

// The same files, read from the disk and parsed by Lua alone.
static void load_bare(void *ctx)
{
    const Book *book = ctx;
    lua_State *lua = luaL_newstate();
    for (int i = 0; i < book->n_files; i++) {
        Buf script = {0};
        Err err = {0};
        need(host.read(host.ctx, book->files[i], &script, &err), &err);
        luaL_loadbufferx(lua, script.s, script.n, "script", "t");
        lua_settop(lua, 0);
        buf_free(&script);
    }
    lua_close(lua);
}

static void bench_load(const Book *book)
{
    table_row(&(Row){"load of the scenario, ms", shortest(load, NULL, 1) / 1000,
        shortest(load_bare, (void *)(uintptr_t)book, 1) / 1000,
        "Lua parses the same files", NULL});
}

// --- playing ------------------------------------------------------------------------------------

static bool take_choice(Play *play, Rng *rng)
{
    const Node *node = play_node(play);
    int open[64], n = 0;
    play_look(play);
    for (int i = 0; i < node->n_choices && n < 64; i++) {
        ChoiceState state;
        Err err = {0};
        need(play_choice_state(play, i, &state, &err), &err);
        if (state == CHOICE_OPEN) open[n++] = i;
    }
    Err err = {0};
    return n > 0 && play_choose(play, open[rng_below(rng, (uint32_t)n)], &err);
}

static bool take_check(Play *play, Rng *rng)
{
    Err err = {0};
    const Node *node = play_node(play);
    if (play_answer_given(play, play_node_index(play)) != NONE)
        return play_continue(play, &err);
    return play_answer(play, (int)rng_below(rng, (uint32_t)node->n_answers), &err);
}

static bool take_board(Play *play, Rng *rng)
{
    Err err = {0};
    BoardState board = play_board(play, play_node_index(play));
    if (board.stage == BOARD_DONE) return play_continue(play, &err);
    if (board.stage == BOARD_CLAIMS)
        return play_claim(
            play, board.next_claim, (Status)(1 + rng_below(rng, STATUSES - 1)), &err);
    if (board.stage == BOARD_LINKS && board.links[board.next_link] != LINK_NONE)
        return play_pin(play, NONE, &err);
    if (board.stage == BOARD_LINKS)
        return play_link(play, board.next_link,
            (LinkType)(1 + rng_below(rng, LINK_TYPES - 1)), &err);
    if (board.n_hand == 0) return play_order_done(play, &err);
    return play_put(play, board.hand[rng_below(rng, (uint32_t)board.n_hand)],
        (int)rng_below(rng, (uint32_t)board.n_rail + 1), &err);
}

static bool take_turn(Play *play, Rng *rng)
{
    switch (play_node(play)->kind) {
    case NODE_SCENE:
        return take_choice(play, rng);
    case NODE_CHECK:
        return take_check(play, rng);
    case NODE_BOARD:
        return take_board(play, rng);
    case NODE_ENDING:
        break;
    }
    return false;
}

// A play by chance, to its end.
static Play *play_through(Story *story, uint64_t seed, int most)
{
    Err err = {0};
    Play *play = play_new(story, seed, &err);
    need(play, &err);
    Rng rng = rng_seeded(seed);
    for (int i = 0; i < most && !play_ended(play) && take_turn(play, &rng); i++)
        ;
    return play;
}

typedef struct Plays {
    Story *story;
    uint64_t seed;
    long turns, ended;
} Plays;

static void play_once(void *ctx)
{
    Plays *plays = ctx;
    Play *play = play_through(plays->story, plays->seed++ % 50, STEPS);
    plays->turns += play_turns(play);
    plays->ended += play_ended(play);
    play_close(play);
}

static int nothing(lua_State *lua)
{
    (void)lua;
    return 0;
}

#define CALLS 100
static void call_lua(void *ctx)
{
    for (int i = 0; i < CALLS; i++) {
        lua_pushvalue(ctx, 1);
        lua_pcall(ctx, 0, 0, 0);
    }
}

static void bench_turns(Story *story)
{
    Plays plays = {.story = story};
    double play_us = shortest(play_once, &plays, 50);
    double turns = (double)plays.turns / (TRIES * 50);
    lua_State *lua = luaL_newstate();
    lua_pushcfunction(lua, nothing);
    double calls_us = shortest(call_lua, lua, 100);
    lua_close(lua);
    table_row(&(Row){"one turn of the story core, microseconds", play_us / turns,
        calls_us, "Lua calls an empty function 100 times", NULL});
    table_row(&(Row){
        "plays a second of the story core", 1e6 / play_us, NO_FIGURE, NULL, NULL});
    if (plays.ended < TRIES * 50)
        printf("(%ld of %d plays came to an end)\n", plays.ended, TRIES * 50);
}

// --- saves --------------------------------------------------------------------------------------

typedef struct Saving {
    Story *story;
    Play *play;
    Buf save;
} Saving;

static void save_and_load(void *ctx)
{
    Saving *saving = ctx;
    Err err = {0};
    buf_clear(&saving->save);
    play_save(saving->play, &saving->save);
    Play *again = play_load(saving->story, buf_str(&saving->save), NULL, &err);
    need(again, &err);
    play_close(again);
}

static void json_alone(void *ctx)
{
    Saving *saving = ctx;
    json_t *value = json_loadb(saving->save.s, saving->save.n, 0, NULL);
    free(json_dumps(value, JSON_COMPACT));
    json_decref(value);
}

static void bench_saves(Story *story)
{
    Saving saving = {story, play_through(story, 1, 20), {0}};
    double own = shortest(save_and_load, &saving, 20);
    table_row(&(Row){"save and load of a play, microseconds", own,
        shortest(json_alone, &saving, 20), "jansson reads and writes the same text",
        NULL});
    play_close(saving.play);
    buf_free(&saving.save);
}

// --- a page -------------------------------------------------------------------------------------

#define PARAGRAPH_35                                                                   \
    "The board says **120**. On Friday it said 60. A voice note is going round the "   \
    "drivers' chat: *\"Two hundred by tomorrow.\"* Nobody says who recorded it. "      \
    "Behind the manager is a notice about [electronic trading|term]."
#define S(text)                                                                        \
    {                                                                                  \
        text, sizeof text - 1                                                          \
    }

// 140 words, which is the most that a scene may have, and what stands around them.
static const Block blocks[] = {
    {BLOCK_HEADING, .text = S("The pump"), .value = 1},
    {BLOCK_PLACE, .label = S("Zhanaozen"), .text = S("Sunday 2 January 2022 · 09:10")},
    {BLOCK_PARAGRAPH, .text = S(PARAGRAPH_35)},
    {BLOCK_PARAGRAPH, .text = S(PARAGRAPH_35)},
    {BLOCK_PARAGRAPH, .text = S(PARAGRAPH_35)},
    {BLOCK_PARAGRAPH, .text = S(PARAGRAPH_35)},
};
static const Action actions[] = {
    {S("pass"), GROUP_CHOICE, S("Pass the voice note on"), .open = true},
    {S("photograph"), GROUP_CHOICE, S("Photograph the price board"), .open = true},
    {S("notebook"), GROUP_PAGE, S("Notebook"), .open = true},
    {S("term:term"), GROUP_PAGE, S("A term"), .open = true, .inline_ = true},
};
static const Page page = {PAGE_SCENE, .title = S("The pump"), .turn = 1,
    .blocks = blocks, .n_blocks = COUNT_OF(blocks), .actions = actions,
    .n_actions = COUNT_OF(actions)};

typedef struct Desk { // all that a frame needs
    Fonts *fonts;
    GlyphCache *glyphs;
    Settings settings;
    Arena arena;
    SDL_Surface *to, *picture;
    DrawList *list;
    TTF_Font *font; // for the work beside it
    bool known;     // it was laid out before
} Desk;

static void lay_out(void *ctx)
{
    Desk *desk = ctx;
    View view = {.w = W, .h = H, .density = 1};
    TextMeasurer measurer = fonts_measurer(desk->fonts);
    if (!desk->known) measurer.memory = NULL;
    arena_reset(&desk->arena);
    desk->list = layout_page(&desk->arena, &page, &desk->settings, &view, &measurer);
}

// Each word measured once, as short as a program can ask for it.
static void measure_words(void *ctx)
{
    Desk *desk = ctx;
    char words[] = PARAGRAPH_35;
    for (int i = 0; i < 4; i++) {
        strcpy(words, PARAGRAPH_35);
        for (char *word = strtok(words, " "); word; word = strtok(NULL, " "))
            TTF_SizeUTF8(desk->font, word, NULL, NULL);
    }
}

static void repaint(void *ctx)
{
    Desk *desk = ctx;
    Painter painter = {.to = desk->to, .glyphs = desk->glyphs};
    paint_list(&painter, desk->list, (Rect){0, 0, W, H});
}

static void blit(void *ctx)
{
    Desk *desk = ctx;
    SDL_FillRect(desk->to, NULL, 0xFFF5F0E6);
    SDL_BlitSurface(desk->picture, NULL, desk->to, NULL);
}

static Desk open_desk(void)
{
    Err err = {0};
    Desk desk = {.fonts = fonts_open(fonts_folder.s, true, &err)};
    need(desk.fonts, &err);
    Buf path = {0};
    buf_addf(&path, "%s/Literata-Regular.ttf", fonts_folder.s);
    desk.font = TTF_OpenFont(path.s, 20);
    buf_free(&path);
    desk.glyphs = glyph_cache_open(desk.fonts, GLYPH_CACHE_BYTES);
    desk.settings = settings_first();
    desk.to = paint_surface(W, H);
    desk.picture = paint_surface(W, H);
    return desk;
}

static void close_desk(Desk *desk)
{
    SDL_FreeSurface(desk->to);
    SDL_FreeSurface(desk->picture);
    if (desk->font) TTF_CloseFont(desk->font);
    glyph_cache_close(desk->glyphs);
    fonts_close(desk->fonts);
    settings_free(&desk->settings);
    arena_free(&desk->arena);
}

static void bench_page(void)
{
    Desk desk = open_desk();
    double layout = shortest(lay_out, &desk, 20);
    table_row(&(Row){"layout of a 140-word page, microseconds", layout,
        shortest(measure_words, &desk, 20), "SDL_ttf measures each of its words",
        NULL});
    desk.known = true;
    table_row(&(Row){"  the same again, as when the focus moves",
        shortest(lay_out, &desk, 20), NO_FIGURE, NULL, NULL});
    double paint = shortest(repaint, &desk, 5);
    table_row(&(Row){"full repaint of it at 1280 x 720, ms", paint / 1000,
        shortest(blit, &desk, 5) / 1000, "SDL fills and copies as many pixels", NULL});
    close_desk(&desk);
}

int main(int argc, char **argv)
{
    if (argc != 3) {
        fprintf(stderr, "usage: bench_core SCENARIO FONTS\n");
        return EXIT_FAILURE;
    }
    Folder folder = {.path = argv[1]};
    host = files_host(&folder);
    fonts_folder = str_of(argv[2]);
    Story *story = open_story();
    bench_load(story_book(story));
    bench_turns(story);
    bench_saves(story);
    bench_page();
    story_close(story);
    return EXIT_SUCCESS;
}
