// The worker program: confines itself, then serves requests for a story or a job.
#include "base/json.h"
#include "base/os.h"
#include "base/worker.h"
#include "ipc/story_worker.h"
#include "jobs.h"

#define WORKER_MEMORY (512u << 20) // bytes

int main(void)
{
    os_keep_standard_streams();
    // Seeds jansson's hash tables while random numbers can still be read.
    json_decref(json_object());
    os_give_memory_back();
    worker_confine(WORKER_MEMORY);
    story_worker_run(jobs);
}
