// The command `qantar replay`.
#ifndef QANTAR_REPLAY_COMMAND_H
#define QANTAR_REPLAY_COMMAND_H

#include "arguments.h"

int run_replay(const Arguments *arguments, Err *err); // Command.run

#endif
