#include "web/web_keep.h"

#include "record_file.h"
#include "report_file.h"

// engine/web/glue.js
extern void web_download(const char *name, const char *bytes, size_t n);

// Where a browser puts it, it does not tell.
static bool download(void *ctx, Str name, Str html, Buf *path, Err *err)
{
    (void)ctx, (void)err;
    size_t before = path->n;
    buf_addf(path, STR_FMT ".html", STR_ARG(name));
    web_download(path->s + before, html.s, html.n);
    return true;
}

static const Keeper downloads = {NULL, download};

static bool begin_record(void *ctx, const Page *page, Buf *path, Err *err)
{
    WebKeep *keep = ctx;
    (void)path; // it will be told
    record_file_drop(keep->record);
    keep->record = record_file_begin(keep->scenario, page, err);
    return keep->record != NULL;
}

static bool keep_report(void *ctx, const Page *page, Str steps, Buf *path, Err *err)
{
    const WebKeep *keep = ctx;
    return report_file_write(&downloads, keep->scenario, page, steps, path, err);
}

void web_keep_use(WebKeep *keep, Folder *scenario, PagesSetup *setup)
{
    keep->scenario = scenario;
    setup->keep_record = begin_record;
    setup->keep_report = keep_report;
    setup->ctx = keep;
}

bool web_keep_step(WebKeep *keep, Pages *pages)
{
    if (!keep->record || pages_waits(pages) || !record_file_ready(keep->record))
        return false;
    Buf path = {0};
    Err err = {0};
    bool kept = record_file_end(keep->record, &downloads, &path, &err);
    keep->record = NULL;
    pages_send_kept(pages, buf_str(&path), kept ? NULL : &err);
    buf_free(&path);
    return true;
}

bool web_keep_busy(const WebKeep *keep) { return keep->record != NULL; }

void web_keep_close(WebKeep *keep)
{
    record_file_drop(keep->record);
    keep->record = NULL;
}
