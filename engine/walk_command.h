// The command `qantar walk`.
#ifndef QANTAR_WALK_COMMAND_H
#define QANTAR_WALK_COMMAND_H

#include "arguments.h"

int run_walk(const Arguments *arguments, Err *err); // Command.run

#endif
