// The log of a play, in two growing arrays.
#include "story/log.h"

#include "base/utf8.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

void log_free(Log *log)
{
    free(log->entries);
    buf_free(&log->texts);
    *log = (Log){0};
}

static size_t text_end(const Log *log, int index)
{
    return index + 1 < log->n ? log->entries[index + 1].start : log->texts.n;
}

static void cut_texts(Log *log, size_t n)
{
    if (n >= log->texts.n) return;
    log->texts.n = n;
    log->texts.s[n] = '\0';
}

static void drop_oldest(Log *log, int count)
{
    size_t start = text_end(log, count - 1);
    log->n -= count;
    log->dropped += count;
    memmove(log->entries, log->entries + count, (size_t)log->n * sizeof(LogEntry));
    for (int i = 0; i < log->n; i++)
        log->entries[i].start -= start;
    if (start == 0) return;
    memmove(log->texts.s, log->texts.s + start, log->texts.n - start);
    cut_texts(log, log->texts.n - start);
}

void log_push(Log *log, int node)
{
    if (log->n == LOG_KEEP) drop_oldest(log, LOG_KEEP / 4 + 1);
    log->entries = mem_room(log->entries, log->n, &log->capacity, sizeof(LogEntry));
    log->entries[log->n++] = (LogEntry){node, NONE, false, log->texts.n};
}

static bool last_is(const Log *log, int node)
{
    return log->n > 0 && log->entries[log->n - 1].node == node;
}

void log_choose(Log *log, int node, int choice)
{
    if (last_is(log, node)) log->entries[log->n - 1].choice = choice;
}

void log_mark(Log *log, int node)
{
    if (last_is(log, node)) log->entries[log->n - 1].authored = true;
}

// Truncates to LOG_TEXT_MAX at a code point boundary.
static Str cut_text(Str text) { return utf8_cut(text, LOG_TEXT_MAX); }

void log_show(Log *log, int node, Str text)
{
    if (!last_is(log, node)) return;
    cut_texts(log, log->entries[log->n - 1].start);
    buf_add(&log->texts, cut_text(text));
}

void log_rewind(Log *log, int count, int node)
{
    int keep = count > log->dropped ? count - log->dropped : 0;
    if (keep < log->n) {
        cut_texts(log, log->entries[keep].start);
        log->n = keep;
    }
    if (keep > 0 || count == 0) return;
    log_push(log, node);
    log->dropped = count - 1;
}

LogLine log_line(const Log *log, int index)
{
    assert(index >= 0 && index < log->n);
    const LogEntry *entry = &log->entries[index];
    size_t n = text_end(log, index) - entry->start;
    Str text = n > 0 ? (Str){log->texts.s + entry->start, n} : (Str){0};
    return (LogLine){entry->node, entry->choice, text, entry->authored};
}
