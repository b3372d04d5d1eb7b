#include "support/pages.h"
#include "support/support.h"

#include "plain/show.h"

#include <string.h>

static const Look WIDE = {.columns = 200};

static Str shown(Arena *arena, const Page *page, Look look)
{
    Buf out = {0};
    show_page(page, look, &out);
    Str text = arena_str(arena, buf_str(&out));
    buf_free(&out);
    return text;
}

static bool holds(Str text, const char *part) { return strstr(text.s, part) != NULL; }

static void test_every_sample_reads_as_its_golden_text(void **state)
{
    (void)state;
    for (int i = 0; i < n_samples; i++) {
        Arena arena = {0};
        Str path = arena_fmt(&arena, "plain/golden/%s.txt", samples[i].name);
        assert_text_file(shown(&arena, samples[i].page, WIDE), path.s);
        arena_free(&arena);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_every_sample_reads_as_its_golden_text),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
