// A transcript that cannot be written, on a disk that is full.
#define _POSIX_C_SOURCE 200809L
#include "tools/replay.h"

#include "base/os.h"
#include "support/support.h"

#include <unistd.h>

static bool play_nothing(
    Str text, const char *name, const ReplaySetup *setup, Buf *transcript, Err *err)
{
    (void)text, (void)name, (void)setup, (void)err;
    buf_add(transcript, STR("A page.\n"));
    return true;
}

static void test_a_transcript_that_does_not_fit_on_the_disk_is_an_error(void **state)
{
    const char *play = temp_file(state, "a.play", STR("begin\n"));
    Buf report = {0};
    Err err = {0};
    ReplaySetup setup = {.play = play_nothing};
    if (access("/dev/full", W_OK) != 0) skip_because("there is no /dev/full");
    assert_int_equal(symlink("/dev/full", temp_in(state, "a.out")), 0);
    assert_false(replay_file(play, &setup, true, &report, &err));
    assert_int_equal(err.kind, ERR_IO);
    buf_free(&report);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        temp_test(test_a_transcript_that_does_not_fit_on_the_disk_is_an_error),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
