// Clocks, random seeds, terminals and streams; the sentence for a call of the system that failed.
#define _POSIX_C_SOURCE 200809L
#include "base/os.h"
#include "base/os_inner.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

bool os_fail(Err *err, const char *what, const char *path)
{
    bool missing = errno == ENOENT || errno == ENOTDIR;
    return err_set(err, missing ? ERR_NO_INPUT : ERR_IO, "cannot %s \"%s\": %s", what,
        path, strerror(errno));
}

bool os_fail_io(Err *err, const char *what, const char *path)
{
    return err_set(err, ERR_IO, "cannot %s \"%s\": %s", what, path, strerror(errno));
}

uint64_t os_clock_us(void)
{
    struct timespec now = {0};
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (uint64_t)now.tv_sec * 1000000 + (uint64_t)now.tv_nsec / 1000;
}

void os_sleep_ms(int ms)
{
    nanosleep(&(struct timespec){ms / 1000, ms % 1000 * 1000000L}, NULL);
}

uint64_t os_seed(void)
{
    uint64_t seed = 0;
    int fd = open("/dev/urandom", O_RDONLY | O_CLOEXEC);
    bool drawn = fd >= 0 && read(fd, &seed, sizeof seed) == (ssize_t)sizeof seed;
    if (fd >= 0) close(fd);
    if (drawn) return seed;
    return os_clock_us() ^ (uint64_t)time(NULL) << 32 ^ (uint64_t)getpid() << 16;
}

int os_processors(void)
{
    long found = sysconf(_SC_NPROCESSORS_ONLN);
    return found > 1 && found < 1000 ? (int)found : 1;
}

// --- terminals and streams ------------------------------------------------------------------------

bool os_is_terminal(int descriptor) { return isatty(descriptor) == 1; }

int os_terminal_width(int descriptor)
{
    struct winsize size = {0};
    return ioctl(descriptor, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}

static bool is_device(FILE *stream)
{
    struct stat st;
    return fstat(fileno(stream), &st) == 0 && S_ISCHR(st.st_mode);
}

// Without an error when nobody is left who could read: a closed pipe, or a terminal that hung up.
static bool fail_output(bool device, Err *err)
{
    if (errno == EPIPE || (errno == EIO && device)) return false;
    return err_set(err, ERR_IO, "cannot write the output: %s", strerror(errno));
}

bool os_write_stream(FILE *out, Str bytes, Err *err)
{
    bool device = is_device(out);
    errno = 0;
    size_t written = bytes.n > 0 ? fwrite(bytes.s, 1, bytes.n, out) : 0;
    return (written == bytes.n && fflush(out) == 0) || fail_output(device, err);
}

int os_read_byte(FILE *in) { return getc(in); }

bool os_close_stream(FILE *out, Err *err)
{
    bool device = is_device(out);
    errno = 0;
    return fclose(out) == 0 || fail_output(device, err);
}

void os_now(char out[17])
{
    time_t now = time(NULL);
    struct tm local = {0};
    localtime_r(&now, &local);
    if (strftime(out, 17, "%Y-%m-%d %H:%M", &local) == 0) out[0] = '\0';
}
