// A glossary slip over the page: what its buttons do not take lays it away, and does nothing else.
#include "base/actions.h"
#include "window/input_inner.h"

bool input_slip_lies(const Page *page)
{
    return page_slip(page) && page_action(page, STR(ACTION_CLOSE_SLIP));
}

Str input_slip_action(const Page *page, Str id)
{
    bool leads_back = input_slip_lies(page) && str_eq(id, STR(ACTION_BACK));
    return leads_back ? STR(ACTION_CLOSE_SLIP) : id;
}

InputCommand input_slip_command(const Page *page, InputCommand command)
{
    if (!input_slip_lies(page)) return command;
    if (commands_choice(command)) return COMMAND_BACK;
    switch (command) {
    case COMMAND_DOWN:
        return COMMAND_NEXT;
    case COMMAND_UP:
        return COMMAND_PREVIOUS;
    case COMMAND_PAGE_DOWN:
    case COMMAND_PAGE_UP:
    case COMMAND_TOP:
    case COMMAND_END:
        return COMMAND_BACK;
    default:
        return command;
    }
}

void input_slip_show(Input *input, const Page *page)
{
    if (input_slip_lies(page)) {
        buf_clear(&input->slip);
        buf_addf(&input->slip, "term:" STR_FMT, STR_ARG(page_slip(page)->id));
        if (!str_eq(buf_str(&input->focus), STR(ACTION_ALL_TERMS)))
            input_set(&input->focus, STR(ACTION_CLOSE_SLIP));
    } else if (input->slip.n > 0) {
        input_set(&input->focus, buf_str(&input->slip));
        buf_clear(&input->slip);
    }
}
