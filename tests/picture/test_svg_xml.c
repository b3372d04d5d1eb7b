#include "support/support.h"

#include "support/svg_look.h"

#define NS    "xmlns='http://www.w3.org/2000/svg'"
#define GREEN "<rect width='20' height='20' fill='#080'/>"

static void assert_green(Str svg)
{
    SvgLook look = svg_look_at(svg, 20, 20);
    assert_pixel(&look, 10, 10, 0x008800);
    assert_int_equal(look.report.n_notes, 0);
    svg_look_end(&look);
}

static void test_what_is_well_formed_is_read(void **state)
{
    (void)state;
    assert_green(
        STR("<svg " NS " viewBox='0 0 20 20' aria-label=\"a > b\">" GREEN "</svg>"));
    assert_green(STR("<svg " NS " viewBox='0 0 20 20' data-имя='a'>" GREEN "</svg>"));
    assert_green(STR("<?xml version='1.0'?><!-- a <svg> that is none -->\n"
                     "<svg " NS " viewBox='0 0 20 20'><![CDATA[ < ]]>" GREEN "</svg>"));
    assert_green(
        STR("<svg viewBox='0 0 20 20'>" GREEN "</svg>")); // no namespace at all
}

static void test_prefixes_are_read_as_their_namespaces(void **state)
{
    (void)state;
    assert_green(
        STR("<svg:svg xmlns:svg='http://www.w3.org/2000/svg' viewBox='0 0 20 20'>"
            "<svg:rect width='20' height='20' fill='#080'/></svg:svg>"));
    // What another namespace calls rect is no rectangle.
    assert_green(STR("<svg " NS " xmlns:x='urn:x' viewBox='0 0 20 20'>" GREEN
                     "<x:rect width='20' height='20' fill='red'/></svg>"));
}

static void test_a_long_comment_may_stand_first(void **state)
{
    (void)state;
    Buf svg = {0};
    buf_add(&svg, STR("<!--"));
    for (int i = 0; i < 5000; i++)
        buf_addc(&svg, 'x');
    buf_add(&svg, STR("-->\n<svg " NS " viewBox='0 0 20 20'>" GREEN "</svg>"));
    assert_green(buf_str(&svg));
    buf_free(&svg);
}

static void test_internal_entities_are_read_everywhere(void **state)
{
    (void)state;
    assert_green(STR("<!DOCTYPE svg [<!ENTITY leaf '#080'><!ENTITY ns "
                     "'http://www.w3.org/2000/svg'><!ENTITY all \"<rect width='20' "
                     "height='20' fill='&leaf;'/>\">]>"
                     "<svg xmlns='&ns;' viewBox='0 0 20 20'>&all;</svg>"));
}

static void test_external_entities_are_never_read(void **state)
{
    (void)state;
    assert_green(STR("<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' "
                     "'http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd' "
                     "[<!ENTITY secret SYSTEM 'file:///etc/passwd'>]>"
                     "<svg " NS " viewBox='0 0 20 20'>" GREEN "&secret;</svg>"));
}

// UTF-16 with its mark, in the order of bytes that [big] says.
static Buf as_utf16(const char *text, bool big)
{
    Buf out = {0};
    buf_add(&out, big ? STR("\xFE\xFF") : STR("\xFF\xFE"));
    for (; *text; text++) {
        if (big) buf_addc(&out, 0);
        buf_addc(&out, *text);
        if (!big) buf_addc(&out, 0);
    }
    return out;
}

static void test_encodings_are_read(void **state)
{
    (void)state;
    static const char svg[] = "<svg " NS " viewBox='0 0 20 20'>" GREEN "</svg>";
    for (int big = 0; big < 2; big++) {
        Buf wide = as_utf16(svg, big);
        assert_green(buf_str(&wide));
        buf_free(&wide);
    }
    assert_green(STR("\xEF\xBB\xBF<svg " NS " viewBox='0 0 20 20'>" GREEN "</svg>"));
    assert_green(STR("<?xml version='1.0' encoding='ISO-8859-1'?><svg " NS
                     " viewBox='0 0 20 20'><title>\xE9</title>" GREEN "</svg>"));
    assert_refused(STR("<?xml version='1.0' encoding='KOI8-R'?><svg " NS "/>"),
        "its encoding is not read; save it as UTF-8");
}

static void test_what_is_not_well_formed_is_refused_with_its_line(void **state)
{
    (void)state;
    assert_refused(
        STR("<svg>\n<g>\n</svg>"), "it is no whole XML: mismatched tag in line 3");
    assert_refused(
        STR("<svg>\n<path d='"), "it is no whole XML: unclosed token in line 2");
    assert_refused(STR("<svg>\n"), "it is no whole XML: no element found in line 2");
    assert_refused(
        STR("<svg a='1' a='2'/>"), "it is no whole XML: duplicate attribute in line 1");
    assert_refused(
        STR("<svg>&none;</svg>"), "it is no whole XML: undefined entity in line 1");
    assert_refused(STR("<html/>"), "it is XML, but no SVG");
    assert_refused(
        STR("<svg xmlns='urn:other' viewBox='0 0 9 9'/>"), "it is XML, but no SVG");
}

static void test_entities_that_explode_are_refused(void **state)
{
    (void)state;
    Buf svg = {0};
    buf_add(&svg, STR("<!DOCTYPE svg [<!ENTITY a0 '0123456789'>"));
    for (int i = 1; i < 12; i++) {
        buf_addf(&svg, "<!ENTITY a%d '", i);
        for (int k = 0; k < 10; k++)
            buf_addf(&svg, "&a%d;", i - 1);
        buf_add(&svg, STR("'>"));
    }
    buf_add(&svg, STR("]><svg " NS " viewBox='0 0 9 9'><title>&a11;</title></svg>"));
    assert_refused(buf_str(&svg), "its entities expand to far more than it holds");
    buf_free(&svg);
}

static Buf nested(int depth)
{
    Buf svg = {0};
    buf_add(&svg, STR("<svg " NS " viewBox='0 0 20 20'>"));
    for (int i = 0; i < depth; i++)
        buf_add(&svg, STR("<g>"));
    buf_add(&svg, STR(GREEN));
    for (int i = 0; i < depth; i++)
        buf_add(&svg, STR("</g>"));
    buf_add(&svg, STR("</svg>"));
    return svg;
}

static void test_depth_has_a_budget(void **state)
{
    (void)state;
    Buf deep = nested(150), deeper = nested(100000);
    assert_green(buf_str(&deep));
    assert_refused(buf_str(&deeper),
        "it has too many elements within one another; 200 are the most");
    buf_free(&deep);
    buf_free(&deeper);
}

static void test_elements_and_attributes_have_budgets(void **state)
{
    (void)state;
    Buf svg = {0};
    buf_add(&svg, STR("<svg " NS " viewBox='0 0 20 20'>"));
    for (int i = 0; i < 100001; i++)
        buf_add(&svg, STR("<g/>"));
    buf_add(&svg, STR("</svg>"));
    assert_refused(buf_str(&svg), "it has too many elements; 100000 are the most");
    buf_clear(&svg);
    buf_add(&svg, STR("<svg " NS " viewBox='0 0 20 20'>"));
    for (int i = 0; i < 60000; i++)
        buf_add(&svg, STR("<g a='' b='' c='' d='' e='' f='' g=''/>"));
    buf_add(&svg, STR("</svg>"));
    assert_refused(buf_str(&svg), "it has too many attributes; 400000 are the most");
    buf_free(&svg);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_what_is_well_formed_is_read),
        cmocka_unit_test(test_prefixes_are_read_as_their_namespaces),
        cmocka_unit_test(test_a_long_comment_may_stand_first),
        cmocka_unit_test(test_internal_entities_are_read_everywhere),
        cmocka_unit_test(test_external_entities_are_never_read),
        cmocka_unit_test(test_encodings_are_read),
        cmocka_unit_test(test_what_is_not_well_formed_is_refused_with_its_line),
        cmocka_unit_test(test_entities_that_explode_are_refused),
        cmocka_unit_test(test_depth_has_a_budget),
        cmocka_unit_test(test_elements_and_attributes_have_budgets),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
