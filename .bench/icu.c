/* Lays a file out with ICU: u_shapeArabic, ubidi and a line break iterator once for a paragraph, each line
   reordered alone.
   usage: icu FILE WIDTH REPEATS; prints the best nanoseconds of all repeats, and the lines. */
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unicode/ubidi.h>
#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/ushape.h>
#include <unicode/ustring.h>

enum { MOST = 1 << 17 }; /* code units of a paragraph */

static UChar stored[MOST], text[MOST], visual[MOST];
static char utf8[MOST * 4];
static UBiDi *bidi, *line_bidi;
static UBreakIterator *breaks;
static int next_break;

static long long now(void) {
    struct timespec time;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return time.tv_sec * 1000000000LL + time.tv_nsec;
}

/* Where the line that starts at `start` ends. */
static int fill(int start, int length, int width) {
    int columns = 0, opportunity = start;
    for (int at = start; at < length;) {
        while (next_break != UBRK_DONE && next_break < at) next_break = ubrk_next(breaks);
        if (at > start && at == next_break) opportunity = at;
        int here = at;
        UChar32 c;
        U16_NEXT(text, at, length, c);
        int category = u_charType(c);
        int is_narrow = category == U_NON_SPACING_MARK || category == U_ENCLOSING_MARK
            || category == U_FORMAT_CHAR;
        columns += !is_narrow;
        if (columns > width && category != U_SPACE_SEPARATOR && here > start) {
            int end = opportunity > start ? opportunity : here;
            if (next_break > end || next_break == UBRK_DONE) next_break = ubrk_following(breaks, end - 1);
            return end;
        }
    }
    return length;
}

static long paragraph(const char *bytes, int size, int width) {
    UErrorCode error = U_ZERO_ERROR;
    int32_t count;
    long lines = 0;
    u_strFromUTF8(stored, MOST, &count, bytes, size, &error);
    if (count == 0) return 1;
    int length = u_shapeArabic(stored, count, text, MOST,
        U_SHAPE_LETTERS_SHAPE | U_SHAPE_LENGTH_GROW_SHRINK | U_SHAPE_TEXT_DIRECTION_LOGICAL, &error);
    ubidi_setPara(bidi, text, length, UBIDI_DEFAULT_LTR, NULL, &error);
    ubrk_setText(breaks, text, length, &error);
    next_break = ubrk_next(breaks);
    for (int start = 0; start < length; lines++) {
        int end = fill(start, length, width);
        int32_t written;
        ubidi_setLine(bidi, start, end, line_bidi, &error);
        int visible = ubidi_writeReordered(line_bidi, visual, MOST,
            UBIDI_DO_MIRRORING | UBIDI_KEEP_BASE_COMBINING | UBIDI_REMOVE_BIDI_CONTROLS, &error);
        u_strToUTF8(utf8, sizeof utf8, &written, visual, visible, &error);
        start = end;
    }
    if (U_FAILURE(error)) exit(1);
    return lines;
}

int main(int count, char **arguments) {
    if (count < 4) return 2;
    FILE *file = fopen(arguments[1], "rb");
    if (!file) return 2;
    fseek(file, 0, SEEK_END);
    long size = ftell(file), lines = 0;
    rewind(file);
    char *bytes = malloc(size + 1);
    if (fread(bytes, 1, size, file) != (size_t)size) return 2;
    UErrorCode error = U_ZERO_ERROR;
    bidi = ubidi_open();
    line_bidi = ubidi_open();
    breaks = ubrk_open(UBRK_LINE, "en", NULL, 0, &error);
    long long best = -1;
    for (int repeat = atoi(arguments[3]); repeat > 0; repeat--) {
        long long start = now();
        lines = 0;
        for (char *at = bytes; at < bytes + size;) {
            char *end = memchr(at, '\n', bytes + size - at);
            if (!end) end = bytes + size;
            lines += paragraph(at, end - at, atoi(arguments[2]));
            at = end + 1;
        }
        long long elapsed = now() - start;
        if (best < 0 || elapsed < best) best = elapsed;
    }
    printf("%lld %ld\n", best, lines);
}
