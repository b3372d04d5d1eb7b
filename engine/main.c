// Parses the command line and runs the command.
#include "arguments.h"
#include "base/os.h"
#include "commands.h"

#include <stdio.h>

int main(int count, char **words)
{
    os_outlive_hangups();
    os_give_memory_back();
    Err err = {0};
    Arguments arguments;
    int code = 0;
    if (arguments_read(
            commands, count > 0 ? count - 1 : 0, words + 1, &arguments, &err))
        code = arguments.command->run(&arguments, &err);
    if (err.kind == ERR_NONE) return code;
    fprintf(stderr, "qantar: %s\n", err.text);
    return (int)err.kind;
}
