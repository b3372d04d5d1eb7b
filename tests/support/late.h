// A backend before another one that lets replies come late: what is not waited for can be tested step by step.
#ifndef QANTAR_SUPPORT_LATE_H
#define QANTAR_SUPPORT_LATE_H

#include "page/pages.h"

typedef struct Late {
    Backend inner;
    int polls; // how often a reply is asked for in vain before it is there; LATE_NEVER: always
    // Of the present request.
    int left;
    bool out;
    int sent,
        waited; // requests so far, and how many of them were received before they were ready
} Late;

#define LATE_NEVER (-1)

// [late] must outlive the pages. Closing it closes [inner].
Backend late_backend(Late *late, Backend inner, int polls);
void late_let_go(Late *late); // the reply that is out comes now

#endif
