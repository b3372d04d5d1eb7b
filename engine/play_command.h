// The commands by which people and programs play: `qantar play`, `term`, `lines`.
#ifndef QANTAR_PLAY_COMMAND_H
#define QANTAR_PLAY_COMMAND_H

#include "arguments.h"

int run_play(const Arguments *arguments, Err *err); // Command.run
int run_terminal(const Arguments *arguments, Err *err);
int run_lines(const Arguments *arguments, Err *err);

#endif
