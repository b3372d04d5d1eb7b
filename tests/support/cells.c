#define _POSIX_C_SOURCE 200809L
#include "support/cells.h"

#include "support/support.h"

#include <time.h>
#include <unistd.h>

Cell *cells_start(void (*work)(void *ctx, int channel), void *ctx)
{
    Err err = {0};
    CellSetup setup = {.work = work, .ctx = ctx, .memory = CELLS_MEMORY};
    Cell *cell = cell_open(&setup, &err);
    assert_no_err(&err);
    cell_allow(cell, CELLS_AMPLE, CELLS_AMPLE);
    return cell;
}

Cell *cells_start_outside(void (*prepare)(void *ctx))
{
    Err err = {0};
    Cell *cell =
        cell_open(&(CellSetup){.prepare = prepare, .memory = CELLS_MEMORY}, &err);
    assert_no_err(&err);
    cell_allow(cell, CELLS_LITTLE, CELLS_AMPLE);
    return cell;
}

void cells_nap(void)
{
    nanosleep(&(struct timespec){.tv_nsec = CELLS_NAP * 1000000}, NULL);
}

void cells_echo(void *ctx, int channel)
{
    (void)ctx;
    char byte;
    while (cell_read(channel, &byte, 1) && cell_write(channel, (Str){&byte, 1}))
        ;
}

void cells_tell_process(void *ctx, int channel)
{
    long process = getpid();
    cell_write(channel, (Str){(const char *)&process, sizeof process});
    cells_echo(ctx, channel);
}

void cells_be_busy(void *ctx, int channel)
{
    (void)ctx, (void)channel;
    for (volatile unsigned i = 0;; i++)
        ;
}

long cells_process(Cell *cell)
{
    long process = 0;
    assert_true(cell_receive(cell, (char *)&process, sizeof process));
    return process;
}

void assert_cell_answers(Cell *cell)
{
    char answer[5] = "";
    assert_true(cell_send(cell, STR("ping")));
    assert_true(cell_receive(cell, answer, 4));
    assert_string_equal(answer, "ping");
    assert_int_equal(cell_end(cell), CELL_WORKS);
}
