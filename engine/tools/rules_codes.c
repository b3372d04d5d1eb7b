// Rules about the table of resume codes. They do not apply to a scenario without one.
#include "tools/codes.h"
#include "tools/rules.h"

static bool read_table(Check *check, ResumeTable *table, Err *err)
{
    Str text = check_read_script(check, &check->arena, STR(RESUME_TABLE_FILE));
    *table = (ResumeTable){0};
    return text.n > 0 && resume_table_read(&check->arena, text, 0, table, err);
}

void rule_codes_changed(Check *check)
{
    ResumeTable table;
    Err err = {0};
    if (!read_table(check, &table, &err) && err.kind != ERR_NONE)
        check_report(
            check, (Where){STR(RESUME_TABLE_FILE), table.fault_line}, "%s", err.text);
    resume_table_free(&table);
}

// One diagnostic for all lines, since one command adds them all.
void rule_codes_lacking(Check *check)
{
    ResumeTable table;
    CodesLine first;
    Buf lines = {0}, more = {0};
    Arena *arena = &check->arena;
    bool there = read_table(check, &table, NULL);
    int n = there ? codes_lacking(check->book, &table, NULL, arena, &lines, &first) : 0;
    if (n > 1) buf_addf(&more, ", and %d more", n - 1);
    if (n > 0)
        check_report(check, first.where,
            "%s \"" STR_FMT "\"" STR_FMT "; `qantar codes` adds %s",
            first.known ? RESUME_TABLE_FILE " has not yet what changed at"
                        : RESUME_TABLE_FILE " lacks",
            STR_ARG(first.key), STR_ARG(buf_str(&more)), n > 1 ? "them" : "it");
    buf_free(&lines);
    buf_free(&more);
    resume_table_free(&table);
}
