// The command `qantar shot`.
#ifndef QANTAR_SHOT_COMMAND_H
#define QANTAR_SHOT_COMMAND_H

#include "arguments.h"

int run_shot(const Arguments *arguments, Err *err); // Command.run

#endif
