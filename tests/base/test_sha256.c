#include "support/support.h"

#include "base/sha256.h"

static void assert_sum(Str bytes, const char *hex)
{
    char sum[SHA256_HEX + 1];
    sha256_hex(bytes, sum);
    assert_string_equal(sum, hex);
}

// The examples of FIPS 180-4 (csrc.nist.gov, SHA256.pdf) and the vectors of one million letters.
static void test_the_published_examples(void **state)
{
    (void)state;
    assert_sum(
        (Str){0}, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    assert_sum(
        STR("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assert_sum(STR("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    Buf many = {0};
    for (int i = 0; i < 1000000; i++)
        buf_addc(&many, 'a');
    assert_sum(buf_str(&many),
        "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
    buf_free(&many);
}

// Where the length just fits behind the last bytes, and where it does not.
static void test_lengths_around_a_block(void **state)
{
    (void)state;
    static const struct {
        size_t n;
        const char *sum;
    } rows[] = {
        {55, "9f4390f8d30c2dd92ec9f095b65e2b9ae9b0a925a5258e241c9f1e910f734318"},
        {56, "b35439a4ac6f0948b6d6f9e3c6af0f5f590ce20f1bde7090ef7970686ec6738a"},
        {63, "7d3e74a05d7db15bce4ad9ec0658ea98e3f06eeecf16b4c6fff2da457ddc2f34"},
        {64, "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb"},
        {65, "635361c48bb9eab14198e76ea8ab7f1a41685d6ad62aa9146d301d4f17eb0ae0"},
    };
    char letters[65];
    for (int i = 0; i < COUNT_OF(letters); i++)
        letters[i] = 'a';
    for (int i = 0; i < COUNT_OF(rows); i++)
        assert_sum((Str){letters, rows[i].n}, rows[i].sum);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_the_published_examples),
        cmocka_unit_test(test_lengths_around_a_block),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
