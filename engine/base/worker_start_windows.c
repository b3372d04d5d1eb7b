// Starting a worker: a process with exactly the handles that it is to have, behind a wall, in a job.
#include "base/worker_windows.h"

#include "base/os.h"

#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

#define PIPE_BYTES 65536
#define NAME_MAX_W 80
#define INHERITED  2 // handles

// --- what it inherits -----------------------------------------------------------------------------

// The child's end can be inherited; it has no other rights than to read and write.
static DWORD make_channel(HANDLE *ours, HANDLE *theirs)
{
    static atomic_uint count;
    SECURITY_ATTRIBUTES inherited = {sizeof inherited, NULL, TRUE};
    wchar_t name[NAME_MAX_W];
    swprintf(name, NAME_MAX_W, L"\\\\.\\pipe\\qantar-%lx-%x-%llx",
        GetCurrentProcessId(), atomic_fetch_add(&count, 1),
        (unsigned long long)os_seed());
    *ours = CreateNamedPipeW(name,
        PIPE_ACCESS_DUPLEX | FILE_FLAG_OVERLAPPED | FILE_FLAG_FIRST_PIPE_INSTANCE,
        PIPE_TYPE_BYTE | PIPE_READMODE_BYTE | PIPE_WAIT | PIPE_REJECT_REMOTE_CLIENTS, 1,
        PIPE_BYTES, PIPE_BYTES, 0, NULL);
    if (*ours == INVALID_HANDLE_VALUE) return GetLastError();
    *theirs = CreateFileW(
        name, GENERIC_READ | GENERIC_WRITE, 0, &inherited, OPEN_EXISTING, 0, NULL);
    if (*theirs != INVALID_HANDLE_VALUE) return 0;
    DWORD why = GetLastError();
    CloseHandle(*ours);
    return why;
}

static HANDLE make_section(size_t size)
{
    SECURITY_ATTRIBUTES inherited = {sizeof inherited, NULL, TRUE};
    return CreateFileMappingW(INVALID_HANDLE_VALUE, &inherited, PAGE_READWRITE,
        (DWORD)((uint64_t)size >> 32), (DWORD)size, NULL);
}

// Nothing of ours but where Windows is, which its own libraries ask for.
static wchar_t *environment(
    Arena *arena, HANDLE channel, HANDLE section, size_t size, const wchar_t *root)
{
    int most = 512 + (int)wcslen(root);
    wchar_t *all = arena_array(arena, wchar_t, most); // ends with two zeros
    int n = swprintf(all, (size_t)most - 2,
        L"%ls=%llx%lc%ls=%llx%lc%ls=%llx%lcSystemRoot=%ls", WORKER_CHANNEL_NAME,
        (unsigned long long)(uintptr_t)channel, L'\n', WORKER_SHARED_NAME,
        (unsigned long long)(uintptr_t)section, L'\n', WORKER_SIZE_NAME,
        (unsigned long long)size, L'\n', root);
    for (int i = 0; i < n; i++)
        if (all[i] == L'\n') all[i] = L'\0';
    return all;
}

// --- the wall -------------------------------------------------------------------------------------

typedef HRESULT(WINAPI *DeriveSid)(PCWSTR, PSID *);

// The identity of our container, which nothing has been given a right to. NULL where there are none. The
// caller frees it by FreeSid.
static PSID container_sid(void)
{
    PSID sid = NULL;
    HMODULE library =
        LoadLibraryExW(L"userenv.dll", NULL, LOAD_LIBRARY_SEARCH_SYSTEM32);
    union {
        FARPROC found;
        DeriveSid call;
    } derive = {
        library ? GetProcAddress(library, "DeriveAppContainerSidFromAppContainerName")
                : NULL};
    if (derive.found && FAILED(derive.call(L"Qantar.Worker", &sid))) sid = NULL;
    if (library) FreeLibrary(library);
    return sid;
}

// Our own token without its privileges, at low integrity. NULL on failure.
static HANDLE low_token(void)
{
    HANDLE own = NULL, less = NULL;
    SID low = {SID_REVISION, 1, {SECURITY_MANDATORY_LABEL_AUTHORITY},
        {SECURITY_MANDATORY_LOW_RID}};
    TOKEN_MANDATORY_LABEL label = {{&low, SE_GROUP_INTEGRITY}};
    if (!OpenProcessToken(GetCurrentProcess(),
            TOKEN_DUPLICATE | TOKEN_QUERY | TOKEN_ADJUST_DEFAULT | TOKEN_ASSIGN_PRIMARY,
            &own))
        return NULL;
    bool made = CreateRestrictedToken(
        own, DISABLE_MAX_PRIVILEGE, 0, NULL, 0, NULL, 0, NULL, &less);
    CloseHandle(own);
    if (made && SetTokenInformation(less, TokenIntegrityLevel, &label, sizeof label))
        return less;
    if (made) CloseHandle(less);
    return NULL;
}

// --- the process ----------------------------------------------------------------------------------

typedef struct Start {
    STARTUPINFOEXW info;
    SECURITY_CAPABILITIES capabilities;
    HANDLE handles[INHERITED];
    wchar_t *path, *line, *environment;
} Start;

static bool set_attribute(Start *start, DWORD_PTR what, void *value, size_t size)
{
    return UpdateProcThreadAttribute(
        start->info.lpAttributeList, 0, what, value, size, NULL, NULL);
}

// The handles, and with the container its identity.
static bool fill_attributes(Start *start, Arena *arena, int handles, PSID container)
{
    SIZE_T size = 0;
    InitializeProcThreadAttributeList(NULL, 2, 0, &size);
    start->info.lpAttributeList = arena_alloc(arena, size);
    start->capabilities.AppContainerSid = container;
    return InitializeProcThreadAttributeList(
               start->info.lpAttributeList, 2, 0, &size) &&
           set_attribute(start, PROC_THREAD_ATTRIBUTE_HANDLE_LIST, start->handles,
               (size_t)handles * sizeof *start->handles) &&
           (!container ||
               set_attribute(start, PROC_THREAD_ATTRIBUTE_SECURITY_CAPABILITIES,
                   &start->capabilities, sizeof start->capabilities));
}

static DWORD create(Start *start, WorkerWall wall, PROCESS_INFORMATION *made)
{
    DWORD how = CREATE_SUSPENDED | CREATE_NO_WINDOW | CREATE_UNICODE_ENVIRONMENT |
                EXTENDED_STARTUPINFO_PRESENT;
    HANDLE token = wall == WALL_LOW ? low_token() : NULL;
    if (wall == WALL_LOW && !token) return ERROR_NOT_SUPPORTED;
    bool done =
        token ? CreateProcessAsUserW(token, start->path, start->line, NULL, NULL, TRUE,
                    how, start->environment, NULL, &start->info.StartupInfo, made)
              : CreateProcessW(start->path, start->line, NULL, NULL, TRUE, how,
                    start->environment, NULL, &start->info.StartupInfo, made);
    DWORD why = done ? 0 : GetLastError();
    if (token) CloseHandle(token);
    return why;
}

// The job ends what is in it when its last handle is closed, so with us.
static HANDLE make_job(void)
{
    HANDLE job = CreateJobObjectW(NULL, NULL);
    JOBOBJECT_EXTENDED_LIMIT_INFORMATION limits = {0};
    limits.BasicLimitInformation.LimitFlags =
        JOB_OBJECT_LIMIT_KILL_ON_JOB_CLOSE | JOB_OBJECT_LIMIT_ACTIVE_PROCESS |
        JOB_OBJECT_LIMIT_DIE_ON_UNHANDLED_EXCEPTION;
    limits.BasicLimitInformation.ActiveProcessLimit = 1;
    if (job && !SetInformationJobObject(
                   job, JobObjectExtendedLimitInformation, &limits, sizeof limits)) {
        CloseHandle(job);
        job = NULL;
    }
    return job;
}

// Suspended at first, so that it does nothing before it is in the job.
static DWORD run(Start *start, WorkerWall wall, WorkerProcess *started)
{
    PROCESS_INFORMATION made = {0};
    DWORD why = create(start, wall, &made);
    if (why) return why;
    started->process = made.hProcess;
    started->thread = made.hThread;
    started->job = make_job();
    if (!started->job || !AssignProcessToJobObject(started->job, made.hProcess) ||
        ResumeThread(made.hThread) == (DWORD)-1)
        why = GetLastError() ? GetLastError() : ERROR_GEN_FAILURE;
    return why;
}

static void name_program(
    Start *start, Arena *arena, const WorkerSetup *setup, const char *path)
{
    Str line = arena_fmt(arena, "\"%s\"%s%s%s", path, setup->argument ? " \"" : "",
        setup->argument ? setup->argument : "", setup->argument ? "\"" : "");
    start->path = os_wide_path(arena, path);
    start->line = os_wide(arena, line.s);
}

DWORD worker_start(
    const WorkerSetup *setup, const char *path, WorkerWall wall, WorkerProcess *started)
{
    Arena arena = {0};
    Start start = {.info.StartupInfo.cb = sizeof start.info};
    PSID container = wall == WALL_CONTAINER ? container_sid() : NULL;
    HANDLE theirs = NULL;
    wchar_t root[MAX_PATH + 1] = L"";
    DWORD why = wall == WALL_CONTAINER && !container ? ERROR_NOT_SUPPORTED : 0;
    *started = (WorkerProcess){0};
    GetWindowsDirectoryW(root, MAX_PATH);
    if (!why) why = make_channel(&started->channel, &theirs);
    if (why) started->channel = theirs = NULL;
    if (!why && setup->shared > 0 && !(started->section = make_section(setup->shared)))
        why = GetLastError();
    if (!why) {
        name_program(&start, &arena, setup, path);
        start.handles[0] = theirs;
        start.handles[1] = started->section;
        start.environment =
            environment(&arena, theirs, started->section, setup->shared, root);
        if (!fill_attributes(&start, &arena, started->section ? 2 : 1, container))
            why = GetLastError();
        if (!why) why = run(&start, wall, started);
        DeleteProcThreadAttributeList(start.info.lpAttributeList);
    }
    if (theirs) CloseHandle(theirs);
    if (container) FreeSid(container);
    if (why) worker_finish(started);
    arena_free(&arena);
    return why;
}

void worker_finish(WorkerProcess *started)
{
    if (started->process) {
        TerminateProcess(started->process, 1);
        WaitForSingleObject(started->process, INFINITE);
        CloseHandle(started->process);
    }
    if (started->thread) CloseHandle(started->thread);
    if (started->job) CloseHandle(started->job);
    if (started->channel) CloseHandle(started->channel);
    if (started->section) CloseHandle(started->section);
    *started = (WorkerProcess){0};
}
