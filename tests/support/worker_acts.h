// What the worker program of the tests does on every system. test_worker.c and test_worker_windows.c are its two
// mains, each with what only its system has.
#ifndef QANTAR_SUPPORT_WORKER_ACTS_H
#define QANTAR_SUPPORT_WORKER_ACTS_H

#include "base/arena.h"

#include <stdbool.h>

typedef struct Act {
    const char *name;
    void (*before)(void); // before it is confined; may be NULL
    void (*run)(void);    // confined; NULL: it never is
    bool threads;         // has two
} Act;

// The program's argument names an act, with words behind: "exit:7". Without one it replies to every request, and says
// nothing. Looks among [own] first, which has [n] rows, and aborts when there is no such act.
const Act *acts_find(const char *argument, const Act *own, int n);
void acts_run(const Act *act); // confines the process as the act asks

extern const char *acts_words[8]; // of the argument, the act's name first
extern Arena acts_arena;          // of those
int acts_number(int i);           // one of those words; 0 when it is not there

void acts_echo(void);
void acts_be_busy(void);
void acts_seed_json(void); // reads the system's random bytes
void acts_run_story(void); // and the jobs of the tests
long acts_used_ms(void);   // processor time that this thread has used

// Each main has its own: ends this process at once, as another one could.
void acts_die(void);

#endif
