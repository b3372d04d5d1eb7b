// What the clones of tests/mutate/clones.lua ask: which of them runs in this process, by QANTAR_MUTANT (0: none;
// -1: none, and the functions that are called are noted in the file QANTAR_REACHED, a byte each). The
// workers are started without an environment and take that of the process that started them.
#define _POSIX_C_SOURCE 200809L
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

enum { FUNCTIONS_MAX = 1 << 20 };

int mutant_active;
static unsigned char unnoted[FUNCTIONS_MAX];
unsigned char *mutant_reached = unnoted;

// The value of [name] in the environment of the process that started this one; NULL: it has none.
static const char *parent_env(const char *name)
{
    static char environment[65536];
    char path[64];
    snprintf(path, sizeof path, "/proc/%ld/environ", (long)getppid());
    FILE *file = fopen(path, "rb");
    if (!file) return NULL;
    size_t n = fread(environment, 1, sizeof environment - 1, file),
           length = strlen(name);
    fclose(file);
    environment[n] = '\0';
    for (char *at = environment; at < environment + n; at += strlen(at) + 1)
        if (!strncmp(at, name, length) && at[length] == '=') return at + length + 1;
    return NULL;
}

__attribute__((constructor)) static void read_active(void)
{
    const char *number = getenv("QANTAR_MUTANT"), *path = getenv("QANTAR_REACHED");
    if (!number && (number = parent_env("QANTAR_MUTANT"))) {
        mutant_active = atoi(number);
        path = parent_env("QANTAR_REACHED");
    } else if (number) {
        mutant_active = atoi(number);
    }
    int fd = mutant_active == -1 && path ? open(path, O_RDWR | O_CLOEXEC) : -1;
    if (fd < 0) return;
    void *map = mmap(NULL, FUNCTIONS_MAX, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    if (map != MAP_FAILED) mutant_reached = map;
    close(fd);
}
