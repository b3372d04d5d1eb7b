// The command `qantar map`.
#ifndef QANTAR_MAP_COMMAND_H
#define QANTAR_MAP_COMMAND_H

#include "arguments.h"

int run_map(const Arguments *arguments, Err *err); // Command.run

#endif
