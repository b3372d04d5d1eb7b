// Every sample page at every size, text size, theme and setting, and with every action in focus: a hash of its draw
// list. The golden dumps of the other tests show what a change of one of them is; these say where else it is seen.
#include "support/support.h"

#include "base/hash.h"
#include "support/draw_dump.h"
#include "support/frames.h"
#include "support/looks.h"
#include "support/pages.h"
#include "support/pages_parts.h"

#include <string.h>

static const Size SIZES[] = {{16, 16}, {120, 90}, {320, 240}, {360, 640}, {480, 900},
    {640, 360}, {800, 600}, {1000, 640}, {1280, 720}, {1366, 768}, {1280, 2000},
    {1920, 1080}, {2560, 1080}};
static const int PERCENTS[] = {100, 150, 200, 300};

static uint64_t hash_frame(
    uint64_t hash, const Page *page, const Settings *settings, const View *view)
{
    Arena arena = {0};
    Buf dump = {0};
    TextMeasurer measurer = fixed_measurer();
    const DrawList *list = layout_page(&arena, page, settings, view, &measurer);
    draw_dump(list, &dump);
    buf_addf(&dump, "%d high, scrolls %d,%d %dx%d", list->content_height,
        list->scroll_pane.x, list->scroll_pane.y, list->scroll_pane.w,
        list->scroll_pane.h);
    hash = hash_add(hash, buf_str(&dump));
    buf_free(&dump);
    arena_free(&arena);
    return hash;
}

// A line of the golden file.
static void add_hash(Buf *out, const Sample *sample, const char *what, uint64_t hash)
{
    buf_addf(out, "%s %s %08x\n", sample->name, what, (unsigned)(hash >> 32));
}

static void add_sizes(Buf *out, const Sample *sample)
{
    for (int s = 0; s < COUNT_OF(SIZES); s++)
        for (int t = 0; t < COUNT_OF(PERCENTS); t++) {
            Arena arena = {0};
            Settings settings = frame_settings(PERCENTS[t]);
            View view = {.w = SIZES[s].w, .h = SIZES[s].h, .density = 1};
            add_hash(out, sample,
                arena_fmt(&arena, "%dx%d-%d", view.w, view.h, PERCENTS[t]).s,
                hash_frame(HASH_START, sample->page, &settings, &view));
            arena_free(&arena);
        }
}

// Windows of so many other sizes that what fits by a pixel, and what does not, is among them.
static void add_sweep(Buf *out, const Sample *sample)
{
    enum { STEPS = 40 };
    static const int percents[] = {100, 125, 175, 250};
    for (int t = 0; t < COUNT_OF(percents); t++) {
        Arena arena = {0};
        uint64_t hash = HASH_START;
        for (int i = 0; i < STEPS; i++) {
            Settings settings = frame_settings(percents[t]);
            View view = {.w = 240 + (i * 37 + t * 11) % 41 * 35,
                .h = 160 + (i * 53 + t * 17) % 43 * 25,
                .density = i % 5 == 4 ? 1.25 : 1};
            hash = hash_frame(hash, sample->page, &settings, &view);
        }
        add_hash(out, sample, arena_fmt(&arena, "any-size-%d", percents[t]).s, hash);
        arena_free(&arena);
    }
}

// Windows that grow by a pixel: of what fits exactly and what does not by one.
static void add_pixels(Buf *out, const Sample *sample)
{
    enum { STEPS = 360, IN_A_HASH = 60 };
    static const char *const many[] = {"title_editions", "scene", "check_answered",
        "rail", "rail_links", "rail_pin", "rail_claims", "rail_result", "rail_week",
        "source", "map", "steps", "hours", "counts", "toll", "ending", "slip_beside",
        "plate", "menu"};
    bool named = false;
    for (int i = 0; i < COUNT_OF(many); i++)
        named = named || strcmp(sample->name, many[i]) == 0;
    for (int first = 0; named && first < STEPS; first += IN_A_HASH) {
        Arena arena = {0};
        uint64_t hash = HASH_START;
        for (int i = first; i < first + IN_A_HASH; i++) {
            Settings settings = frame_settings(i % 3 == 2 ? 125 : 100);
            View view = {
                .w = 400 + i, .h = 240 + (i * 7 + i / 60) % STEPS, .density = 1};
            hash = hash_frame(hash, sample->page, &settings, &view);
        }
        add_hash(out, sample, arena_fmt(&arena, "pixels-%d", 400 + first).s, hash);
        arena_free(&arena);
    }
}

// With a plate to be passed, and while nobody has touched the page yet: what has room there differs.
static void add_first_moments(Buf *out, const Sample *sample)
{
    for (int plate = 0; plate < 2; plate++) {
        uint64_t hash = HASH_START;
        for (int i = 0; i < COUNT_OF(SIZES) * 2; i++) {
            Settings settings = frame_settings(i % 2 ? 160 : 100);
            View view = {.w = SIZES[i / 2].w, .h = SIZES[i / 2].h, .density = 1};
            view.plate = plate, view.quiet = !plate;
            hash = hash_frame(hash, sample->page, &settings, &view);
        }
        add_hash(out, sample, plate ? "plate" : "quiet", hash);
    }
}

static void add_settings(Buf *out, const Sample *sample)
{
    for (int i = 0; i < THEMES + 4; i++) {
        Arena arena = {0};
        Settings settings = frame_settings(100);
        View view = {.w = 1280, .h = 720, .density = i == THEMES + 3 ? 1.5 : 1};
        if (i < THEMES) settings.theme = (Theme)i;
        settings.wide_spacing = i == THEMES;
        settings.board_list = i == THEMES + 1;
        settings.captions = i == THEMES + 2;
        const char *const others[] = {
            "wide-spacing", "board-list", "captions", "density-1.5"};
        add_hash(out, sample,
            i < THEMES ? arena_fmt(&arena, "theme-%d", i).s : others[i - THEMES],
            hash_frame(HASH_START, sample->page, &settings, &view));
        arena_free(&arena);
    }
}

// What a window may know of a page that lies before somebody.
static void set_state(View *view, int state, Str action)
{
    switch (state) {
    case 0:
        view->focus = action;
        break;
    case 1:
        view->hover = action;
        break;
    case 2:
        view->focus = view->pressed = action;
        break;
    case 3:
        view->hover = action, view->guarded = true;
        break;
    case 4:
        view->focus = view->editing = action;
        view->typed = STR("Words of mine that go on and on for more than a line"),
        view->caret = 9;
        view->selected_from = 3, view->selected_to = 9;
        view->composed_from = 20, view->composed_to = 24;
        break;
    case 5:
        view->focus = action, view->carried = true;
        view->carry_x = view->w / 2, view->carry_y = view->h / 2;
        break;
    case 6:
        view->focus = action, view->focus_quiet = true;
        break;
    }
}

static void add_actions(Buf *out, const Sample *sample)
{
    static const char *const states[] = {"focused", "pointed-at", "pressed", "guarded",
        "edited", "carried", "quiet-focus"};
    for (int state = 0; state < COUNT_OF(states); state++) {
        uint64_t hash = HASH_START;
        for (int i = 0; i < sample->page->n_actions; i++) {
            Settings settings = frame_settings(100);
            View view = {.w = 1280, .h = 720, .density = 1};
            if (i % 2) view.w = 640, view.h = 360;
            set_state(&view, state, sample->page->actions[i].id);
            hash = hash_frame(hash, sample->page, &settings, &view);
        }
        add_hash(out, sample, states[state], hash);
    }
}

// Scrolled by so many pixels, with a plate to be passed, in the middle of a movement, on an earlier day.
static void add_moments(Buf *out, const Sample *sample)
{
    static const View moments[] = {{.scroll = 1}, {.scroll = 150}, {.scroll = 1 << 20},
        {.plate = true}, {.unsettled = 400}, {.flip = 600}, {.behind = 1},
        {.behind = 2}, {.quiet = true}, {.dark = (DarkStage)1}, {.dark = (DarkStage)2}};
    uint64_t hash[] = {HASH_START, HASH_START};
    for (int i = 0; i < COUNT_OF(moments); i++)
        for (int large = 0; large < 2; large++) {
            Settings settings = frame_settings(100);
            View view = moments[i];
            view.w = large ? 1280 : 480, view.h = large ? 720 : 300, view.density = 1;
            hash[large] = hash_frame(hash[large], sample->page, &settings, &view);
        }
    add_hash(out, sample, "moments-480x300", hash[0]);
    add_hash(out, sample, "moments-1280x720", hash[1]);
}

static PictureInfo any_picture(void *ctx, const Str *layers, int n)
{
    (void)layers, (void)n;
    return *(const PictureInfo *)ctx;
}

// Without its picture, and with one of another shape.
static void add_pictures(Buf *out, const Sample *sample)
{
    static const PictureInfo infos[] = {
        {.state = PICTURE_BROKEN, .why = S("it is no picture")},
        {.state = PICTURE_READY, .size = {900, 1600}},
        {.state = PICTURE_READY, .size = {1600, 400}},
    };
    uint64_t hash = HASH_START;
    for (int i = 0; i < COUNT_OF(infos); i++)
        for (int large = 0; large < 2; large++) {
            PictureInfo info = infos[i];
            Settings settings = frame_settings(100);
            View view = {.w = 480, .h = 600, .density = 1, .plate = true};
            if (large) view = (View){.w = 1280, .h = 720, .density = 1};
            view.picture = any_picture, view.picture_ctx = &info;
            hash = hash_frame(hash, sample->page, &settings, &view);
        }
    add_hash(out, sample, "pictures", hash);
}

// As if it were a page of each of the other kinds.
static void add_kinds(Buf *out, const Sample *sample)
{
    for (int kind = 0; kind < PAGE_KINDS; kind++) {
        Arena arena = {0};
        uint64_t hash = HASH_START;
        for (int large = 0; large < 2; large++) {
            Page page = *sample->page;
            Settings settings = frame_settings(100);
            View view = {.w = 640, .h = 900, .density = 1};
            if (large) view = (View){.w = 1280, .h = 720, .density = 1};
            page.kind = (PageKind)kind;
            hash = hash_frame(hash, &page, &settings, &view);
        }
        add_hash(out, sample, arena_fmt(&arena, "as-kind-%d", kind).s, hash);
        arena_free(&arena);
    }
}

static void add_sample(Buf *out, const Sample *sample)
{
    add_sizes(out, sample);
    add_sweep(out, sample);
    add_pixels(out, sample);
    add_first_moments(out, sample);
    add_settings(out, sample);
    add_actions(out, sample);
    add_moments(out, sample);
    add_pictures(out, sample);
    add_kinds(out, sample);
}

static void test_all_of_them_are_laid_out_as_they_were(void **state)
{
    (void)state;
    Buf out = {0};
    for (int i = 0; i < n_samples; i++)
        add_sample(&out, &samples[i]);
    for (int i = 0; i < n_rare_samples; i++)
        add_sample(&out, &rare_samples[i]);
    assert_text_file(buf_str(&out), "layout/golden/hashes.txt");
    buf_free(&out);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_all_of_them_are_laid_out_as_they_were),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
