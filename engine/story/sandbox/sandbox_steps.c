// The work of a script: its steps, and the processor's clock beside them.
#include "story/sandbox/sandbox_inner.h"

// --- the clock ----------------------------------------------------------------------------------

// Some instructions take a hundred times as long as others (the remainder of two floats, a number that
// becomes text), and Lua does not tell which it runs. Steps stay what ends a script, alike on every
// machine; the clock ends what they misprice.

#define YARDSTICK_ROUNDS 100000
// Microseconds of those rounds on a machine on which LIMIT_LOAD_STEPS fit well into LIMIT_LOAD_MS. Where they take
// 260, the steps were seen to take 2050 ms.
#define YARDSTICK_US 200
#define SLOWNESS_MAX 8
#define SLOWNESS_ONE 1000 // parts of one

static uint64_t clock_us(const Sandbox *sandbox)
{
    return sandbox->host->work_us(sandbox->host->ctx);
}

// How many times the limits this machine needs, in parts of one: a slow one may take longer for the same steps.
static int64_t slowness(const Sandbox *sandbox)
{
    volatile uint64_t kept = 1; // or the compiler would leave the rounds out
    uint64_t began = clock_us(sandbox), number = kept;
    for (int i = 0; i < YARDSTICK_ROUNDS; i++)
        number = (number ^ number >> 33) * 0xff51afd7ed558ccdu + 1;
    kept = number;
    int64_t parts = (int64_t)(clock_us(sandbox) - began) * SLOWNESS_ONE / YARDSTICK_US;
    if (parts < SLOWNESS_ONE) parts = SLOWNESS_ONE;
    if (parts > SLOWNESS_MAX * SLOWNESS_ONE) parts = SLOWNESS_MAX * SLOWNESS_ONE;
    return SANDBOX_TIME_FACTOR * parts;
}

// The milliseconds for the present work; the machine is measured only when they seem to be used up.
static int64_t allowed_ms(Sandbox *sandbox, int64_t used_ms)
{
    bool loading = sandbox->work == BUDGET_LOAD_STEPS;
    int64_t ms = loading ? sandbox->limits.load_ms : sandbox->limits.turn_ms;
    if (used_ms > ms && sandbox->slowness == 0) sandbox->slowness = slowness(sandbox);
    return sandbox->slowness > 0 ? ms * sandbox->slowness / SLOWNESS_ONE : ms;
}

static void ask_clock(lua_State *L)
{
    Sandbox *sandbox = sandbox_of(L);
    sandbox->ask_at = sandbox->steps - SANDBOX_ASK;
    if (!sandbox->host || !sandbox->host->work_us) return;
    uint64_t now = clock_us(sandbox);
    if (!sandbox->timed) sandbox->began_us = now;
    sandbox->timed = true;
    int64_t used_ms = (int64_t)((now - sandbox->began_us) / 1000);
    int64_t ms = allowed_ms(sandbox, used_ms);
    if (used_ms <= ms) return;
    bool loading = sandbox->work == BUDGET_LOAD_STEPS;
    sandbox_raise_budget(L, loading ? BUDGET_LOAD_TIME : BUDGET_TURN_TIME, ms);
}

// --- steps --------------------------------------------------------------------------------------

static void heartbeat(const Host *host)
{
    if (host) host_beat(host);
}

static void spend(lua_State *L, int64_t steps)
{
    Sandbox *sandbox = sandbox_of(L);
    bool loading = sandbox->work == BUDGET_LOAD_STEPS;
    sandbox->steps -= steps;
    if (sandbox->steps < 0)
        sandbox_raise_budget(L, sandbox->work,
            loading ? sandbox->limits.load_steps : sandbox->limits.turn_steps);
    if (sandbox->steps > sandbox->ask_at) return;
    heartbeat(sandbox->host);
    ask_clock(L);
}

void sandbox_charge_bytes(lua_State *L, size_t bytes)
{
    spend(L, SANDBOX_CALL_STEPS + (int64_t)(bytes / SANDBOX_STEP_BYTES));
}

void sandbox_charge_items(lua_State *L, size_t items) { spend(L, (int64_t)items); }

// Scripts cannot catch this error: there is no pcall.
static void on_count(lua_State *L, lua_Debug *at)
{
    (void)at;
    heartbeat(sandbox_of(L)->host);
    // One instruction may compare or search the largest block.
    int64_t each = 1 + (int64_t)(sandbox_of(L)->biggest / SANDBOX_TOUCH_BYTES);
    spend(L, SANDBOX_HOOK * each);
    lua_Debug deep;
    if (lua_getstack(L, SANDBOX_CALLS, &deep))
        sandbox_raise_budget(L, BUDGET_CALLS, SANDBOX_CALLS);
}

// Setting the hook restarts its count, so that the same turn always costs the same.
static void start_counting(Sandbox *sandbox, Budget work, int64_t steps)
{
    sandbox->work = work;
    sandbox->steps = steps;
    sandbox->ask_at = steps - SANDBOX_ASK;
    sandbox->timed = false;
    lua_sethook(sandbox->lua, on_count, LUA_MASKCOUNT, SANDBOX_HOOK);
}

void sandbox_begin_load(Sandbox *sandbox)
{
    start_counting(sandbox, BUDGET_LOAD_STEPS, sandbox->limits.load_steps);
}

void sandbox_begin_turn(Sandbox *sandbox)
{
    start_counting(sandbox, BUDGET_TURN_STEPS, sandbox->limits.turn_steps);
}
