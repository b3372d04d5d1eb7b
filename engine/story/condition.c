// Evaluates conditions that are data.
#include "story/condition.h"

#include <assert.h>

const BookCondition *condition_of(const Book *book, Condition condition)
{
    assert(condition < 0 && -condition <= book->n_conditions);
    return book->conditions[condition_index(condition)];
}

static bool is(const Value *held, const Value *wanted)
{
    if (value_type_is_number(held->type) && value_type_is_number(wanted->type))
        return value_number(held) == value_number(wanted);
    return value_eq(held, wanted);
}

static bool in_range(const Value *held, const Test *test)
{
    return value_type_is_number(held->type) && value_number(held) >= test->least &&
           value_number(held) <= test->most;
}

// Whether one of them is as wanted.
static bool one_holds(const Test *test, bool wanted, const Capabilities *play)
{
    for (int i = 0; i < test->n; i++)
        if (condition_holds(&test->items[i], play) == wanted) return true;
    return false;
}

bool condition_holds(const Test *test, const Capabilities *play)
{
    switch (test->kind) {
    case TEST_ALL:
        return !one_holds(test, false, play);
    case TEST_ANY:
        return one_holds(test, true, play);
    case TEST_NOT:
        return one_holds(test, false, play);
    default:
        break;
    }
    if (test->index == NONE) return false; // a name that was told as unknown
    switch (test->kind) {
    case TEST_HAS:
        return play->has(play->ctx, test->index);
    case TEST_IS:
        return is(play->read(play->ctx, test->index), &test->value);
    case TEST_RANGE:
        return in_range(play->read(play->ctx, test->index), test);
    case TEST_VISITED:
        return play->visits(play->ctx, test->index) > 0;
    case TEST_CHOSEN:
        return play->taken(play->ctx, test->index, test->choice) > 0;
    default:
        return false;
    }
}
