// Confinement of a worker on Windows: a job with limits, and rules of the process that it cannot take back. Each
// is believed only when it has been seen to hold.
#include "base/worker_windows.h"

#include <psapi.h>

#define TRIED (64u << 20) // bytes more than allowed, which must be refused

// --- limits ---------------------------------------------------------------------------------------

static size_t used_now(void)
{
    PROCESS_MEMORY_COUNTERS now = {.cb = sizeof now};
    GetProcessMemoryInfo(GetCurrentProcess(), &now, sizeof now);
    return now.PagefileUsage;
}

// A job of our own inside our parent's. No clipboard, no windows of others, no settings of the desktop.
static void enter_job(size_t memory)
{
    JOBOBJECT_EXTENDED_LIMIT_INFORMATION limits = {0};
    JOBOBJECT_BASIC_UI_RESTRICTIONS desktop = {
        JOB_OBJECT_UILIMIT_DESKTOP | JOB_OBJECT_UILIMIT_DISPLAYSETTINGS |
        JOB_OBJECT_UILIMIT_EXITWINDOWS | JOB_OBJECT_UILIMIT_GLOBALATOMS |
        JOB_OBJECT_UILIMIT_HANDLES | JOB_OBJECT_UILIMIT_READCLIPBOARD |
        JOB_OBJECT_UILIMIT_SYSTEMPARAMETERS | JOB_OBJECT_UILIMIT_WRITECLIPBOARD};
    limits.BasicLimitInformation.LimitFlags =
        JOB_OBJECT_LIMIT_PROCESS_MEMORY | JOB_OBJECT_LIMIT_ACTIVE_PROCESS |
        JOB_OBJECT_LIMIT_DIE_ON_UNHANDLED_EXCEPTION;
    limits.BasicLimitInformation.ActiveProcessLimit = 1;
    limits.ProcessMemoryLimit = used_now() + memory;
    HANDLE job = CreateJobObjectW(NULL, NULL);
    if (!job) return;
    SetInformationJobObject(
        job, JobObjectExtendedLimitInformation, &limits, sizeof limits);
    SetInformationJobObject(
        job, JobObjectBasicUIRestrictions, &desktop, sizeof desktop);
    AssignProcessToJobObject(job, GetCurrentProcess());
    CloseHandle(job); // it lives as long as we do
}

static bool memory_is_limited(size_t memory)
{
    void *more =
        VirtualAlloc(NULL, memory + TRIED, MEM_RESERVE | MEM_COMMIT, PAGE_READWRITE);
    if (more) VirtualFree(more, 0, MEM_RELEASE);
    return !more;
}

// --- rules of the process -------------------------------------------------------------------------

static void set_rule(PROCESS_MITIGATION_POLICY rule, DWORD flags)
{
    SetProcessMitigationPolicy(
        rule, &flags, sizeof flags); // what is not there is not there
}

static bool has_rule(PROCESS_MITIGATION_POLICY rule, DWORD flags)
{
    DWORD found = 0;
    return GetProcessMitigationPolicy(
               GetCurrentProcess(), rule, &found, sizeof found) &&
           (found & flags) == flags;
}

#define RULE_CHILD_PROCESSES ((PROCESS_MITIGATION_POLICY)13)

static void set_rules(void)
{
    set_rule(ProcessDynamicCodePolicy, 1);           // no new code
    set_rule(ProcessExtensionPointDisablePolicy, 1); // no libraries of others
    set_rule(ProcessImageLoadPolicy, 3); // none from the network or of low integrity
    set_rule(ProcessStrictHandleCheckPolicy, 3);
    set_rule(RULE_CHILD_PROCESSES, 1);
    // No calls of windows and drawing, the largest part of the kernel. Only where nothing was drawn yet.
    set_rule(ProcessSystemCallDisablePolicy, 1);
}

// --- the token, which our parent chose ------------------------------------------------------------

static bool token_tells(TOKEN_INFORMATION_CLASS what, void *out, DWORD size)
{
    HANDLE token;
    if (!OpenProcessToken(GetCurrentProcess(), TOKEN_QUERY, &token)) return false;
    bool told = GetTokenInformation(token, what, out, size, &size);
    CloseHandle(token);
    return told;
}

static bool in_container(void)
{
    DWORD is = 0;
    return token_tells(TokenIsAppContainer, &is, sizeof is) && is != 0;
}

static bool is_low(void)
{
    union {
        TOKEN_MANDATORY_LABEL label;
        char room[sizeof(TOKEN_MANDATORY_LABEL) + SECURITY_MAX_SID_SIZE];
    } its;
    if (!token_tells(TokenIntegrityLevel, &its, sizeof its)) return false;
    return *GetSidSubAuthority(its.label.Label.Sid, 0) <= SECURITY_MANDATORY_LOW_RID;
}

Confinement worker_sandbox(size_t memory)
{
    enter_job(memory);
    set_rules();
    return (Confinement){.limits = memory_is_limited(memory),
        .drawing = has_rule(ProcessSystemCallDisablePolicy, 1),
        .container = in_container(),
        .low = is_low()};
}
