// The command `qantar check`, and its work for others: a scenario is checked in a worker.
#ifndef QANTAR_CHECK_COMMAND_H
#define QANTAR_CHECK_COMMAND_H

#include "arguments.h"
#include "base/err.h"
#include "base/str.h"
#include "story/host.h"

#include <stdbool.h>

// Appends the report on the scenario of [host] and sets *bad to whether it has errors. [fonts]: the files of the
// fonts, or NULL; [text] is that of the job (jobs.h). False with [err] when no worker can do it.
bool check_run(
    const Host *host, const Host *fonts, Str text, Buf *report, bool *bad, Err *err);

int run_check(const Arguments *arguments, Err *err); // Command.run

#endif
