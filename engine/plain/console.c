#include "plain/console.h"

#include "base/os.h"

bool console_act(const Console *console, Step step, Err *err)
{
    // The page's own strings may be behind the step; recording comes after the page is gone.
    Buf line = {0};
    step_write(step, &line);
    bool done = pages_act(console->pages, step.id, step.value, err);
    if (done && console->record) fwrite(line.s, 1, line.n, console->record);
    buf_free(&line);
    return done;
}

bool console_write(const Console *console, Str text, Err *err)
{
    return os_write_stream(console->out, text, err);
}
