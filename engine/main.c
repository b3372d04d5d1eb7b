// Parses the command line and runs the command.
#include "arguments.h"
#include "base/complain.h"
#include "base/os.h"
#include "commands.h"

#include <stdio.h>

static int run(int count, char **words, Err *err)
{
    Arguments arguments;
    if (!os_ensure_stack(err) || !arguments_read(commands, count > 0 ? count - 1 : 0,
                                     words + 1, &arguments, err))
        return 0;
    return arguments.command->run(&arguments, err);
}

int main(int count, char **words)
{
    os_keep_standard_streams();
    os_outlive_hangups();
    os_give_memory_back();
    Err err = {0};
    words = os_arguments(&count, words);
    int code = run(count, words, &err);
    os_close_stream(stdout, &err);
    if (err.kind == ERR_NONE) return code;
    complain("%s", err.text);
    os_show_error(err.text);
    return (int)err.kind;
}
