// Commands that ask a scenario about itself and print the answer: `qantar facts`, `qantar ids`.
#ifndef QANTAR_ASK_COMMAND_H
#define QANTAR_ASK_COMMAND_H

#include "arguments.h"

int run_facts(const Arguments *arguments, Err *err);
int run_ids(const Arguments *arguments, Err *err);

#endif
