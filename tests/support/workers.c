#include "support/workers.h"

#include "base/os.h"
#include "support/support.h"

Worker *workers_start(const char *argument)
{
    Err err = {0};
    Worker *worker = worker_open(
        &(WorkerSetup){.program = WORKERS_PROGRAM, .argument = argument}, &err);
    assert_no_err(&err);
    worker_allow(worker, WORKERS_AMPLE, WORKERS_AMPLE);
    return worker;
}

void workers_nap(void) { os_sleep_ms(WORKERS_NAP); }

long workers_process(Worker *worker)
{
    long process = 0;
    assert_true(worker_receive(worker, (char *)&process, sizeof process));
    return process;
}

void assert_worker_answers(Worker *worker)
{
    char answer[5] = "";
    assert_true(worker_send(worker, STR("ping")));
    assert_true(worker_receive(worker, answer, 4));
    assert_string_equal(answer, "ping");
    assert_int_equal(worker_end(worker), WORKER_RUNS);
}
