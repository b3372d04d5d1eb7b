// The command `qantar kit`.
#ifndef QANTAR_KIT_COMMAND_H
#define QANTAR_KIT_COMMAND_H

#include "arguments.h"

int run_kit(const Arguments *arguments, Err *err); // Command.run

#endif
