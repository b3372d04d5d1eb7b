// The table of the program's commands, for arguments_read and the help.
#ifndef QANTAR_COMMANDS_H
#define QANTAR_COMMANDS_H

#include "arguments.h"

extern const Command commands[]; // ends with a row without a name

#endif
