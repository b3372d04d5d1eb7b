#include "tools/mentions.h"

#include "tools/prose.h"

static Str last_name(const Person *person)
{
    Str rest = person->name.src, word, last = {0};
    while (prose_word(&rest, &word))
        last = word;
    return last;
}

Mentions mentions_make(Arena *arena, const Book *book)
{
    Str *names = arena_array(arena, Str, book->n_people);
    for (int i = 0; i < book->n_people; i++)
        names[i] = last_name(&book->people[i]);
    Mentions mentions = {id_index_make(arena, names, book->n_people),
        arena_array(arena, int, book->n_people)};
    for (int i = 0; i < book->n_people; i++)
        mentions.first_real[i] = NONE;
    for (int i = book->n_people; i-- > 0;)
        if (book->people[i].real) mentions.first_real[mentions_first(&mentions, i)] = i;
    return mentions;
}

int mentions_first(const Mentions *mentions, int person)
{
    return id_index_find(&mentions->names, mentions->names.ids[person]);
}

// Whether a name may end before byte [at] of the word: at its end, or before an apostrophe.
static bool may_end(Str word, size_t at)
{
    Str rest = str_from(word, at);
    return rest.n == 0 || rest.s[0] == '\'' || str_starts(rest, STR("’"));
}

void mentions_each(
    const Mentions *mentions, Str text, void (*each)(void *ctx, int person), void *ctx)
{
    if (mentions->names.n == 0) return;
    for (Str word; prose_word(&text, &word);)
        for (size_t end = 1; end <= word.n; end++) {
            if (!may_end(word, end)) continue;
            int person = id_index_find(&mentions->names, str_cut(word, 0, end));
            if (person != NONE) each(ctx, person);
        }
}

typedef struct Real {
    const Mentions *mentions;
    int person;
} Real;

static void note_real(void *ctx, int person)
{
    Real *real = ctx;
    int first = real->mentions->first_real[person];
    bool earlier = real->person == NONE || first < real->person;
    if (first != NONE && earlier) real->person = first;
}

int mentions_real(const Mentions *mentions, Str text)
{
    Real real = {mentions, NONE};
    mentions_each(mentions, text, note_real, &real);
    return real.person;
}
