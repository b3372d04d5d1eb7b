// Rules about the table of resume codes. A scenario without one has no codes, and no diagnostic.
#include "tools/codes.h"
#include "tools/rules.h"

static bool read_table(Check *check, CodeTable *table, Err *err)
{
    Str text = read_script(check, &check->arena, STR(CODE_TABLE_FILE));
    return text.n > 0 && code_table_read(&check->arena, text, 0, table, err);
}

void rule_codes_changed(Check *check)
{
    CodeTable table = {0};
    Err err = {0};
    if (read_table(check, &table, &err) || err.kind == ERR_NONE) return;
    check_report(
        check, (Where){STR(CODE_TABLE_FILE), table.fault_line}, "%s", err.text);
}

typedef struct Lacking {
    CodesLine first;
    int n;
} Lacking;

static void count_lacking(void *ctx, const CodesLine *line)
{
    Lacking *lacking = ctx;
    if (lacking->n++ == 0) lacking->first = *line;
}

// One sentence for all: one command mends them.
void rule_codes_lacking(Check *check)
{
    CodeTable table = {0};
    Lacking lacking = {0};
    if (!read_table(check, &table, NULL)) return;
    codes_lacking(check->book, &table, NULL, &check->arena, count_lacking, &lacking);
    if (lacking.n == 0) return;
    const char *what = lacking.first.known ? CODE_TABLE_FILE
                           " has not yet what changed at"
                                           : CODE_TABLE_FILE " lacks";
    if (lacking.n == 1)
        check_report(check, lacking.first.where,
            "%s \"" STR_FMT "\"; `qantar codes` adds it", what,
            STR_ARG(lacking.first.key));
    else
        check_report(check, lacking.first.where,
            "%s \"" STR_FMT "\", and %d more; `qantar codes` adds them", what,
            STR_ARG(lacking.first.key), lacking.n - 1);
}
