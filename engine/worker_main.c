// The worker program: confines itself, then serves requests for a story or a job.
#include "base/json.h"
#include "base/os.h"
#include "base/worker.h"
#include "ipc/server.h"
#include "ipc/story_worker.h"
#include "jobs.h"

#include <string.h>

#define WORKER_MEMORY (512u << 20) // bytes

// With an argument, WORKER_PARALLEL, on two threads.
int main(int argc, char **argv)
{
    bool parallel = argc > 1 && strcmp(argv[1], WORKER_PARALLEL) == 0;
    os_keep_standard_streams();
    // Seeds jansson's hash tables while random numbers can still be read.
    json_decref(json_object());
    os_give_memory_back();
    if (parallel)
        worker_confine_parallel(WORKER_MEMORY);
    else
        worker_confine(WORKER_MEMORY);
    story_worker_run(jobs);
}
