// The command `qantar pot`: the texts to translate, as a PO file.
#ifndef QANTAR_POT_COMMAND_H
#define QANTAR_POT_COMMAND_H

#include "arguments.h"

int run_pot(const Arguments *arguments, Err *err); // Command.run

#endif
