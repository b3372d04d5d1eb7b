#include "support/small.h"
#include "support/support.h"

#include "plain/console.h"

// Takes one step that is there and one that is not, and says so on the output.
static bool two_steps(const Console *console, Err *err)
{
    Err trouble = {0};
    assert_true(console_act(console, (Step){.id = STR("begin")}, err));
    assert_false(console_act(console, (Step){.id = STR("nonsense")}, &trouble));
    assert_err(&trouble, "nonsense");
    return console_write(console, STR("done"), err) &&
           console_write(console, STR(""), err);
}

static void test_only_steps_that_were_taken_are_recorded(void **state)
{
    (void)state;
    Small small = {.record = tmpfile()};
    small_setup(&small);
    assert_str(small_read(&small, two_steps, STR("")), "done");
    assert_no_err(&small.err);
    rewind(small.record);
    char text[64];
    size_t n = fread(text, 1, sizeof text, small.record);
    Str recorded = {text, n};
    assert_str(recorded, "begin\n");
    fclose(small.record);
    small_free(&small);
}

// The output goes to a disk that is full.
static bool write_to_full_disk(const Console *console, Err *err)
{
    Console full = *console;
    full.out = fopen("/dev/full", "w");
    assert_non_null(full.out);
    assert_false(console_write(&full, STR("text"), err));
    fclose(full.out);
    return false;
}

static void test_what_cannot_be_written_is_a_sentence(void **state)
{
    (void)state;
    Small small = {0};
    small_setup(&small);
    small_read(&small, write_to_full_disk, STR(""));
    assert_int_equal(small.err.kind, ERR_IO);
    assert_err(&small.err, "cannot write the output: ");
    small_free(&small);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_only_steps_that_were_taken_are_recorded),
        cmocka_unit_test(test_what_cannot_be_written_is_a_sentence),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
