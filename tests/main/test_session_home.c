#define _POSIX_C_SOURCE 200809L // support/commands.h starts programs
#include "support/commands.h"

int main(void) { return commands_main(QANTAR_PROGRAM, "main/commands/home.txt"); }
