// Holds two pictures of raw red, green, blue and alpha against each other, byte by byte:
//     compare_rgba ONE OTHER
// Prints the largest difference of a channel, or "size" when one is longer than the other.
#include <stdio.h>
#include <stdlib.h>

int main(int argc, char **argv)
{
    FILE *one = argc == 3 ? fopen(argv[1], "rb") : NULL;
    FILE *other = one ? fopen(argv[2], "rb") : NULL;
    if (!other) return 74;
    int most = 0, a = 0, b = 0;
    while (a != EOF && b != EOF) {
        a = getc(one);
        b = getc(other);
        if (a != EOF && b != EOF && abs(a - b) > most) most = abs(a - b);
    }
    if (a != b)
        puts("size");
    else
        printf("%d\n", most);
    return 0;
}
