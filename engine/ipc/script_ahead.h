// Scripts that a worker will ask for, sent before it does: one message instead of a call and its answer.
#ifndef QANTAR_IPC_SCRIPT_AHEAD_H
#define QANTAR_IPC_SCRIPT_AHEAD_H

#include "ipc/server.h"

#define SCRIPT_AHEAD_MAX (16u << 20) // bytes that are sent ahead

// Sends scenario.lua and the files that it and they include by a plain name, up to SCRIPT_AHEAD_MAX and
// LIMIT_FILES. No other file is read. What is not sent, or cannot be read, is asked for later.
void script_ahead_send(const Host *host, Server *server);

#endif
