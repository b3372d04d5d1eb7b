// Rules about functions: each reports the mistakes of one kind.
#include "tools/slips.h"

static void find_slips(Check *check)
{
    if (check->slips) return;
    check->slips = arena_new(&check->kept, Slips);
    slips_read(check);
    if (!check->broken) slips_try(check);
}

void slips_tell(Check *check, SlipKind kind)
{
    find_slips(check);
    for (int i = 0; i < check->slips->n; i++) {
        const Slip *slip = &check->slips->items[i];
        if (slip->kind == kind && !check_report(check, slip->where, "%s", slip->text))
            return;
    }
}

bool slips_picked(Check *check, Str id)
{
    find_slips(check);
    for (int i = 0; i < check->slips->n; i++)
        if (str_eq(check->slips->items[i].answer, id)) return true;
    return false;
}

void rule_undeclared_variable(Check *check) { slips_tell(check, SLIP_VARIABLE); }
void rule_unknown_word(Check *check) { slips_tell(check, SLIP_WORD); }
void rule_unknown_function(Check *check) { slips_tell(check, SLIP_MEMBER); }
void rule_outside_change(Check *check) { slips_tell(check, SLIP_OUTSIDE); }
void rule_wrong_value(Check *check) { slips_tell(check, SLIP_VALUE); }
void rule_not_allowed_here(Check *check) { slips_tell(check, SLIP_PLACE); }
void rule_too_many_arguments(Check *check) { slips_tell(check, SLIP_ARGUMENTS); }
void rule_no_yes_or_no(Check *check) { slips_tell(check, SLIP_RETURN); }
void rule_never_holds(Check *check) { slips_tell(check, SLIP_NEVER); }
void rule_wrong_kind(Check *check) { slips_tell(check, SLIP_USE); }
void rule_pick_not_listed(Check *check)
{
    if (!check_has_told(check, "pick-without-list")) slips_tell(check, SLIP_PICK);
}
void rule_pick_no_answer(Check *check) { slips_tell(check, SLIP_END); }
