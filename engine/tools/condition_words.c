#include "tools/condition_words.h"

#include "story/condition.h"

#include <math.h>

static void add_test(const Test *test, bool inside, Buf *out);

static void add_tests(const Test *test, const char *between, bool inside, Buf *out)
{
    bool several = inside && test->n > 1;
    if (several) buf_addc(out, '(');
    for (int i = 0; i < test->n; i++) {
        if (i > 0) buf_add(out, str_of(between));
        add_test(&test->items[i], true, out);
    }
    if (several) buf_addc(out, ')');
}

static void add_range(const Test *test, Buf *out)
{
    buf_add(out, test->name);
    if (isinf(test->most))
        buf_addf(out, " %g or more", test->least);
    else if (isinf(test->least))
        buf_addf(out, " %g or less", test->most);
    else
        buf_addf(out, " %g to %g", test->least, test->most);
}

static void add_test(const Test *test, bool inside, Buf *out)
{
    switch (test->kind) {
    case TEST_ALL:
        add_tests(test, ", ", inside, out);
        break;
    case TEST_ANY:
        add_tests(test, " or ", inside, out);
        break;
    case TEST_NOT:
        buf_add(out, STR("not "));
        add_tests(test, "", true, out);
        break;
    case TEST_NAME:
    case TEST_HAS:
        buf_add(out, test->name);
        break;
    case TEST_IS:
        buf_addf(out, STR_FMT " ", STR_ARG(test->name));
        value_write(&test->value, out);
        break;
    case TEST_RANGE:
        add_range(test, out);
        break;
    case TEST_VISITED:
        buf_addf(out, "visited " STR_FMT, STR_ARG(test->name));
        break;
    case TEST_CHOSEN:
        buf_addf(out, "took " STR_FMT, STR_ARG(test->name));
        break;
    }
}

// Of a function only that it decides.
static void add_condition(const Book *book, Condition condition, Buf *out)
{
    if (condition > 0)
        buf_add(out, STR("its function says so"));
    else
        add_test(&condition_of(book, condition)->test, false, out);
}

static void add_part(Buf *out, size_t begin)
{
    if (out->n > begin) buf_add(out, STR(", "));
}

void choice_needs_words(const Book *book, const Choice *choice, Buf *out)
{
    size_t begin = out->n;
    for (int i = 0; i < choice->needs.n; i++) {
        add_part(out, begin);
        buf_add(out, book->sources[choice->needs.items[i]].id);
    }
    if (choice->condition != 0) {
        add_part(out, begin);
        add_condition(book, choice->condition, out);
    }
}
