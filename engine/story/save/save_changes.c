#include "story/save/save_changes.h"

#include "base/plural.h"

#define NAMES_MAX 6 // more are only counted

typedef struct List {
    Buf names;
    int n;
} List;

static void add_name(List *list, Str name)
{
    if (list->n++ >= NAMES_MAX) return;
    if (list->n > 1) buf_add(&list->names, STR(", "));
    buf_addf(&list->names, "“" STR_FMT "”", STR_ARG(name));
}

// Appends one line, [words] and the names, and empties the list.
static void report(List *list, const char *words, Buf *notes)
{
    if (list->n > 0) {
        buf_addf(notes, "%s: " STR_FMT, words, STR_ARG(buf_str(&list->names)));
        if (list->n > NAMES_MAX) buf_addf(notes, " and %d more", list->n - NAMES_MAX);
        buf_add(notes, STR(".\n"));
    }
    buf_free(&list->names);
    *list = (List){0};
}

// A meter is named by the label that the player sees.
static Str var_name(const StateVar *var)
{
    return var->meter && var->label.src.n > 0 ? var->label.src : var->id;
}

static void report_new_state(const Book *book, const json_t *state, Buf *notes)
{
    List list = {0};
    for (int i = 0; i < book->n_state; i++)
        if (!json_get(state, book->state[i].id))
            add_name(&list, var_name(&book->state[i]));
    report(&list, "New since you saved, and at its first value", notes);
}

static void report_gone_state(const Book *book, json_t *state, Buf *notes)
{
    List list = {0};
    const char *id;
    json_t *value;
    json_object_foreach(state, id, value) if (book_state(book, str_of(id)) == NONE)
        add_name(&list, str_of(id));
    report(&list, "No longer used since you saved, but still kept in the save", notes);
}

static void report_gone_sources(const Book *book, json_t *sources, Buf *notes)
{
    List list = {0};
    const char *id;
    json_t *value;
    json_object_foreach(sources, id, value) if (book_source(book, str_of(id)) == NONE)
        add_name(&list, str_of(id));
    report(&list, "No longer in this scenario, and so not in your notebook", notes);
}

// Only counted: their titles are no longer known.
static void report_gone_nodes(const Book *book, json_t *visits, Buf *notes)
{
    int gone = 0;
    const char *id;
    json_t *value;
    json_object_foreach(visits, id, value) gone += book_node(book, str_of(id)) == NONE;
    if (gone == 0) return;
    buf_addf(notes, "%d %s no longer in this scenario; the log leaves %s out.\n", gone,
        plural_en((uint64_t)gone, "scene that you read is", "scenes that you read are"),
        plural_en((uint64_t)gone, "it", "them"));
}

void save_changes_report(const Play *play, json_t *saved, Buf *notes)
{
    const Book *book = play->book;
    json_t *now = json_object_get(saved, "now");
    json_t *state = json_object_get(now, "state");
    report_new_state(book, state, notes);
    if (str_eq(json_get_str(saved, "version"), book->version)) return;
    report_gone_state(book, state, notes);
    report_gone_sources(book, json_object_get(now, "sources"), notes);
    report_gone_nodes(book, json_object_get(now, "visits"), notes);
}
