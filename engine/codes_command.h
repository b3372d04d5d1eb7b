// The command `qantar codes`.
#ifndef QANTAR_CODES_COMMAND_H
#define QANTAR_CODES_COMMAND_H

#include "arguments.h"

int run_codes(const Arguments *arguments, Err *err); // Command.run

#endif
