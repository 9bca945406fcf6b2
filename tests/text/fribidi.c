/* Joins and shapes each line of standard input as FriBidi does, in logical order and without the fillers it
   puts after ligatures. */
#include <fribidi.h>
#include <stdio.h>
#include <string.h>

enum { MOST = 1 << 16 };

static char bytes[MOST], shaped[MOST * 2];
static FriBidiChar text[MOST];
static FriBidiCharType types[MOST];
static FriBidiBracketType brackets[MOST];
static FriBidiLevel levels[MOST];
static FriBidiArabicProp joining[MOST];

int main(void) {
    while (fgets(bytes, sizeof bytes, stdin)) {
        int length = strcspn(bytes, "\n"), kept = 0;
        int count = fribidi_charset_to_unicode(FRIBIDI_CHAR_SET_UTF8, bytes, length, text);
        FriBidiParType direction = FRIBIDI_PAR_RTL;
        fribidi_get_bidi_types(text, count, types);
        fribidi_get_bracket_types(text, count, types, brackets);
        if (count > 0 && !fribidi_get_par_embedding_levels_ex(types, brackets, count, &direction, levels)) return 1;
        fribidi_get_joining_types(text, count, joining);
        fribidi_join_arabic(types, count, levels, joining);
        fribidi_shape_arabic(FRIBIDI_FLAGS_ARABIC, levels, count, joining, text);
        for (int at = 0; at < count; at++)
            if (text[at] != 0xFEFF) text[kept++] = text[at];
        shaped[fribidi_unicode_to_charset(FRIBIDI_CHAR_SET_UTF8, text, kept, shaped)] = 0;
        puts(shaped);
    }
}
