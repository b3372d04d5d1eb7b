// The jobs that a worker does with a scenario, for `qantar` and for the worker program.
#ifndef QANTAR_JOBS_H
#define QANTAR_JOBS_H

#include "ipc/job.h"

#define JOB_CHECK "check" // the report; on: the fonts are checked too
#define JOB_REPLAY                                                                     \
    "replay" // the transcript of the text: the play file's name, then its lines
#define JOB_CONFINEMENT "confinement" // a sentence on what holds this process

#define JOB_CHECK_BAD  "-" // before the report when there are errors,
#define JOB_CHECK_FINE "+" // or when there are none

extern const Job jobs[]; // ends with a row without a name

#endif
