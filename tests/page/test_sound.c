#include "support/sitting.h"
#include "support/support.h"

static const char script[] =
    "scenario 'ear' { title='Ear', kind='fictional', start='one', sound='sign' }\n"
    "chapter 'out' { title='Out', bed='wind' }\n"
    "scene 'one' { text='x', choice 'a' { 'A', go='two' } }\n"
    "scene 'two' { text='x', bed='kitchen', sound='kettle', choice 'a' { 'A', "
    "go='three' } }\n"
    "chapter 'dark' { title='Dark', bed='silence' }\n"
    "scene 'three' { text='x', choice 'a' { 'A', go='four' } }\n"
    "chapter 'still' { title='Still' }\n"
    "ending 'four' { text='x' }\n";

// "wind=[wind on the steppe] kettle*=..." of the page on top; the star marks what is heard once.
static void assert_heard(Sitting *s, const char *expected)
{
    Buf heard = {0};
    const Page *page = sitting_page(s);
    for (int i = 0; i < page->n_blocks; i++) {
        const Block *b = &page->blocks[i];
        if (b->kind != BLOCK_SOUND) continue;
        buf_addf(&heard, STR_FMT "%s=" STR_FMT ";", STR_ARG(b->id),
            sound_is_bed(b) ? "" : "*", STR_ARG(sound_caption(b)));
    }
    assert_str(buf_str(&heard), expected);
    buf_free(&heard);
}

static void test_a_page_says_what_is_heard_in_words_too(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, script);
    assert_heard(&s, "sign*=[the flaps of a price sign];");
    sitting_do(&s, "begin");
    assert_heard(&s, "wind=[wind on the steppe];"); // of its chapter
    sitting_do(&s, "a");
    assert_heard(&s, "kitchen=[a kitchen: refrigerator and clock];"
                     "kettle*=[a kettle boils and clicks off];");
    sitting_do(&s, "notebook");
    assert_heard(&s, "");
    sitting_do(&s, "back");
    sitting_do(&s, "a");
    assert_heard(&s, "silence=[no sound];");
    sitting_do(&s, "a");
    assert_heard(&s, "");
    sitting_close(&s);
}

static void test_sounds_are_quiet_until_a_player_says_otherwise(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, script);
    assert_int_equal(pages_settings(s.pages)->sound, VOLUME_QUIET);
    assert_true(pages_settings(s.pages)->captions);
    sitting_do(&s, "begin");
    pages_note_sound(s.pages, VOLUME_OFF, STR("Off."));
    assert_shows(&s, "Off.");
    assert_shows(&s, "[wind on the steppe]"); // words do not depend on it
    sitting_do(&s, "settings");
    assert_true(sitting_action(&s, "sound:off")->chosen);
    sitting_do(&s, "sound:full");
    assert_int_equal(pages_settings(s.pages)->sound, VOLUME_FULL);
    sitting_do(&s, "captions:off");
    assert_false(pages_settings(s.pages)->captions);
    sitting_close(&s);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_page_says_what_is_heard_in_words_too),
        cmocka_unit_test(test_sounds_are_quiet_until_a_player_says_otherwise),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
