// The command `qantar new`.
#ifndef QANTAR_NEW_COMMAND_H
#define QANTAR_NEW_COMMAND_H

#include "arguments.h"

int run_new(const Arguments *arguments, Err *err); // Command.run

#endif
