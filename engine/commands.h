// The commands of the program, as a table that arguments_read and the help go by.
#ifndef QANTAR_COMMANDS_H
#define QANTAR_COMMANDS_H

#include "arguments.h"

extern const Command commands[]; // ends with a row without a name

#endif
