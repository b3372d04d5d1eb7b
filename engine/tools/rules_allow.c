// Rules about comments that switch off a warning.
#include "base/utf8.h"
#include "tools/allows.h"
#include "tools/rules.h"

#include "base/nearest.h"

static const CheckRule *find_rule(Str id)
{
    for (const CheckRule *rule = check_rules(); rule->id; rule++)
        if (str_eq(str_of(rule->id), id)) return rule;
    return NULL;
}

static Str near_rule(Check *check, Str id)
{
    int n = 0;
    for (const CheckRule *rule = check_rules(); rule->id; rule++)
        n += rule->severity == SEVERITY_WARNING;
    Str *names = arena_array(&check->arena, Str, n);
    n = 0;
    for (const CheckRule *rule = check_rules(); rule->id; rule++)
        if (rule->severity == SEVERITY_WARNING) names[n++] = str_of(rule->id);
    if (check->nearest_left < n) return (Str){0};
    check->nearest_left -= n;
    return nearest_name(id, names, n);
}

static bool is_warning(Str id)
{
    const CheckRule *rule = find_rule(id);
    return rule && rule->severity == SEVERITY_WARNING;
}

void rule_allow_unknown(Check *check)
{
    for (int i = 0; i < check->allows->n; i++) {
        const Allow *allow = &check->allows->items[i];
        if (is_warning(allow->rule)) continue;
        Str shown = utf8_cut(allow->rule, 60);
        Str near = near_rule(check, allow->rule);
        if (find_rule(allow->rule))
            check_report(check, allow->where,
                "\"" STR_FMT "\" is an error, which cannot be allowed", STR_ARG(shown));
        else if (near.n > 0)
            check_report(check, allow->where,
                "\"" STR_FMT "\" is no warning of check; did you mean \"" STR_FMT "\"?",
                STR_ARG(shown), STR_ARG(near));
        else
            check_report(check, allow->where,
                "\"" STR_FMT
                "\" is no warning of check; write -- check: allow RULE: the reason",
                STR_ARG(shown));
    }
}

void rule_allow_no_reason(Check *check)
{
    for (int i = 0; i < check->allows->n; i++) {
        const Allow *allow = &check->allows->items[i];
        if (is_warning(allow->rule) && allow->reason.n == 0)
            check_report(check, allow->where,
                "this allows " STR_FMT " and gives no reason; write it behind a colon",
                STR_ARG(allow->rule));
    }
}

// Behind all rules that warn.
void rule_allow_not_needed(Check *check)
{
    for (int i = 0; i < check->allows->n; i++) {
        const Allow *allow = &check->allows->items[i];
        if (is_warning(allow->rule) && !allow->used)
            check_report(check, allow->where,
                "this allows " STR_FMT
                ", and there is no such warning here; take it out",
                STR_ARG(allow->rule));
    }
}
