// The worker program: confines itself, then plays a story or does a job, as its requests say.
#include "base/json.h"
#include "base/os.h"
#include "base/worker.h"
#include "ipc/story_worker.h"
#include "jobs.h"

#define WORKER_MEMORY (512u << 20) // bytes that a story may use, its own code included

int main(void)
{
    // Seeds the tables of the JSON library while there is something to seed them with.
    json_decref(json_object());
    os_give_memory_back();
    worker_confine(WORKER_MEMORY);
    story_worker_run(jobs);
}
