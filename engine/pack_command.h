// `qantar pack`: a scenario as one file to hand on.
#ifndef QANTAR_PACK_COMMAND_H
#define QANTAR_PACK_COMMAND_H

#include "arguments.h"

int run_pack(const Arguments *arguments, Err *err);

#endif
