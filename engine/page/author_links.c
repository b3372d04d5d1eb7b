#include "page/author_links.h"

#include "page/words.h"

#define SHOWN_MAX 6 // ids of one side

// Nodes, each once.
typedef struct Names {
    AuthorLinks *links;
    int nodes[SHOWN_MAX];
    int n, more;
} Names;

static Names begin(AuthorLinks *links)
{
    links->lists++;
    return (Names){.links = links};
}

static void add(Names *names, int node)
{
    int *listed = &names->links->listed[node];
    if (*listed == names->links->lists) return;
    *listed = names->links->lists;
    if (names->n < SHOWN_MAX)
        names->nodes[names->n++] = node;
    else
        names->more++;
}

static Str words_of(const Names *names, Arena *arena)
{
    Buf list = {0};
    for (int i = 0; i < names->n; i++)
        buf_addf(&list, "%s" STR_FMT, i > 0 ? ", " : "",
            STR_ARG(names->links->book->nodes[names->nodes[i]].id));
    Str words = arena_str(arena, buf_str(&list));
    buf_free(&list);
    if (names->more == 0) return words;
    return word_with(arena, W_AUTHOR_LINKS_MORE, words,
        arena_fmt(arena, "%d", names->more), (Str){0});
}

// Calls [each] with every node that [node] leads to; one may come more than once.
static void each_way(
    const Book *book, int node, void (*each)(void *ctx, int from, int to), void *ctx)
{
    const Node *from = &book->nodes[node];
    for (int i = 0; i < from->n_choices; i++)
        for (int k = 0; k < from->choices[i].go.n; k++)
            each(ctx, node, from->choices[i].go.items[k]);
    if ((from->kind == NODE_CHECK || from->kind == NODE_BOARD) && from->next != NONE)
        each(ctx, node, from->next);
}

static void count(void *first, int from, int to)
{
    (void)from;
    ((int *)first)[to + 1]++;
}

typedef struct Filling {
    int *next, *from;
} Filling;

static void fill(void *filling, int from, int to)
{
    Filling *f = filling;
    f->from[f->next[to]++] = from;
}

AuthorLinks author_links_find(Arena *arena, const Book *book)
{
    AuthorLinks links = {.book = book,
        .first = arena_array(arena, int, book->n_nodes + 1),
        .listed = arena_array(arena, int, book->n_nodes)};
    Filling filling = {arena_array(arena, int, book->n_nodes + 1), NULL};
    for (int i = 0; i < book->n_nodes; i++)
        each_way(book, i, count, links.first);
    for (int i = 0; i < book->n_nodes; i++) {
        links.first[i + 1] += links.first[i];
        filling.next[i] = links.first[i];
    }
    links.from = filling.from = arena_array(arena, int, links.first[book->n_nodes] + 1);
    for (int i = 0; i < book->n_nodes; i++)
        each_way(book, i, fill, &filling);
    return links;
}

static void add_to(void *names, int from, int to)
{
    (void)from;
    add(names, to);
}

static bool begins(const Book *book, int node)
{
    for (int i = 0; i < book->n_editions; i++)
        if (book->editions[i].start == node) return true;
    return book->start == node;
}

Str author_links_words(AuthorLinks *links, Arena *arena, int node)
{
    const Book *book = links->book;
    Names on = begin(links);
    each_way(book, node, add_to, &on);
    Names here = begin(links);
    for (int i = links->first[node]; i < links->first[node + 1]; i++)
        add(&here, links->from[i]);
    Str to = word(
        book->nodes[node].kind == NODE_ENDING ? W_AUTHOR_ENDING : W_AUTHOR_DEAD_END);
    Str from = word(begins(book, node) ? W_AUTHOR_BEGINS : W_AUTHOR_NO_WAY);
    Str none = {0};
    if (on.n > 0) to = word_with(arena, W_AUTHOR_TO, words_of(&on, arena), none, none);
    if (here.n > 0)
        from = word_with(arena, W_AUTHOR_FROM, words_of(&here, arena), none, none);
    return word_with(arena, W_AUTHOR_LINKS, to, from, none);
}
