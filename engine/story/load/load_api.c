// Reports words that are newer than the api that a scenario says it is written for.
#include "story/load/load.h"
#include "story/lua_lexer.h"

static const ApiSince *newer_of(const Loader *loader)
{
    const ApiSince *given = loader->sandbox->limits.newer;
    return given ? given : api_newer;
}

void load_api_use(Loader *loader, WordKind word, const char *field, Where where)
{
    int since = api_since(newer_of(loader), word, field);
    if (since > loader->newest.since)
        loader->newest = (ApiUse){since, api_words[word].name, field, where};
}

static bool has_newer_question(const Loader *loader)
{
    for (const ApiSince *row = newer_of(loader); row->since > 0; row++)
        if (api_words[row->word].shape == SHAPE_QUERY) return true;
    return false;
}

static void use_question(Loader *loader, Str name, Where where)
{
    for (const ApiSince *row = newer_of(loader); row->since > 0; row++)
        if (api_words[row->word].shape == SHAPE_QUERY &&
            str_eq(name, str_of(api_words[row->word].name)))
            load_api_use(loader, row->word, NULL, where);
}

// Questions such as has() are in functions, which are not called while the scenario is loaded, so they are
// searched for by name.
void load_api_scan(Loader *loader, const ScriptFile *file)
{
    if (!has_newer_question(loader)) return;
    Str rest = buf_str(&file->text);
    const char *counted = rest.s;
    Where where = {file->name, 1};
    for (LuaToken token; lua_lexer_next(&rest, &token) && !token.broken;) {
        for (; counted < token.text.s; counted++)
            where.line += *counted == '\n';
        if (token.kind == TOKEN_NAME) use_question(loader, token.text, where);
    }
}

bool load_api_ahead(const Loader *loader) { return loader->book->api > API_NUMBER; }

void load_api_tell(Loader *loader)
{
    const Book *book = loader->book;
    const ApiUse *use = &loader->newest;
    if (load_api_ahead(loader))
        diagnostics_add(loader->diagnostics, SEVERITY_ERROR, "newer-api",
            loader->api_where,
            "scenario \"" STR_FMT "\" is written for api %d and this Qantar knows api "
            "%d; play it with a newer Qantar, or write api = %d if it needs nothing "
            "newer",
            STR_ARG(book->id), book->api, API_NUMBER, API_NUMBER);
    else if (book->api > 0 && use->since > book->api)
        diagnostics_add(loader->diagnostics, SEVERITY_WARNING, "later-word", use->where,
            "%s%s%s came with api %d, and the scenario says api = %d; write api = %d",
            use->word, use->field ? "." : "", use->field ? use->field : "", use->since,
            book->api, use->since);
}
