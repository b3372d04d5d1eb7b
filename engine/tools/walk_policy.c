#include "tools/walk_policy.h"

// How often whoever has met the facts of an item gives the right answer. These figures are assumptions
// (they are not measured, and they are not to be tuned until a scenario passes).
#define CLOSE   0.95
#define FAIR    0.75
#define SHALLOW 0.45

// Conduct: a publisher takes what raises Rumour most, its opposite what raises it least, and a careful
// reader what raises Rumour least, then Evidence and Trust most. Meters are known by these ids; in a
// scenario without them such a policy chooses by chance.
#define PUBLISHES                                                                      \
    {                                                                                  \
        {"rumour", 1}, { "trust", 1 }                                                  \
    }
#define WITHHOLDS                                                                      \
    {                                                                                  \
        {"rumour", -1}, { "safety", 1 }                                                \
    }
#define CHECKS                                                                         \
    {                                                                                  \
        {"rumour", -1}, {"evidence", 1}, { "trust", 1 }                                \
    }

// clang-format off
const Policy policies[] = {
    {"random", .reading = READS_AT_WILL},
    {"explorer", .habit = HABIT_EXPLORE, .reading = READS_EVERYTHING},
    {"always_first", .habit = HABIT_FIRST},
    {"skipper", .shortens = true, .right = SHALLOW},
    {"skimmer", .right = SHALLOW, .in_ladder = true, .in_mix = true},
    {"reader", .reading = READS_SOME, .right = FAIR, .in_ladder = true, .in_mix = true},
    {"close_reader", .reading = READS_ALL, .right = CLOSE, .wishes = CHECKS, .in_ladder = true, .in_mix = true},
    {"rusher", .reading = READS_SOME, .right = FAIR, .wishes = PUBLISHES, .in_mix = true},
    {"never_publisher", .reading = READS_SOME, .right = FAIR, .wishes = WITHHOLDS, .in_mix = true},
    {"cynic", .reading = READS_SOME, .right = FAIR, .status = STATUS_DISPUTED, .or_status = STATUS_WITHDRAWN, .in_mix = true},
    {"believer", .reading = READS_SOME, .right = FAIR, .status = STATUS_CONFIRMED, .in_mix = true},
    {"post_hoc", .reading = READS_SOME, .right = FAIR, .link = LINK_LED_TO},
    {"copy_last", .habit = HABIT_LAST},
    {"constant_led_to", .link = LINK_LED_TO},
    {"constant_trigger", .link = LINK_TRIGGER},
    {"constant_condition", .link = LINK_CONDITION},
    {"constant_response", .link = LINK_RESPONSE},
    {"constant_stated_reason", .link = LINK_STATED_REASON},
    {"constant_only_before", .link = LINK_ONLY_BEFORE},
    {0},
};
// clang-format on

bool policy_guesses(const Policy *policy)
{
    return policy->habit == HABIT_CHANCE || policy->habit == HABIT_EXPLORE;
}

int policy_find(Str id)
{
    for (int i = 0; policies[i].id; i++)
        if (str_eq(id, str_of(policies[i].id))) return i;
    return NONE;
}

int policy_count(void) { return COUNT_OF(policies) - 1; }

bool policy_matches(Str pattern, const Policy *policy)
{
    Str id = str_of(policy->id);
    if (pattern.n > 0 && pattern.s[pattern.n - 1] == '*')
        return str_starts(id, str_cut(pattern, 0, pattern.n - 1));
    return str_eq(id, pattern);
}
