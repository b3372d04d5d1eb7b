// What a worker program does: plays a story, or a job with a scenario, as its requests say.
#ifndef QANTAR_IPC_STORY_WORKER_H
#define QANTAR_IPC_STORY_WORKER_H

#include "ipc/job.h"

// Call after worker_confine. Answers requests as client_serve does. [jobs] ends with a row without a name.
void story_worker_run(const Job *jobs);

#endif
