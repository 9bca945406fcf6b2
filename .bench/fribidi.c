/* Lays a file out with libfribidi as its documentation has it: levels, joining and shaping once for a
   paragraph, lines filled at blanks in logical order, each line reordered alone.
   usage: fribidi FILE WIDTH REPEATS; prints the best nanoseconds of all repeats, and the lines. */
#define _GNU_SOURCE
#include <fribidi.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { MOST = 1 << 17 }; /* characters of a paragraph */

static FriBidiChar text[MOST], line[MOST];
static FriBidiCharType types[MOST], line_types[MOST];
static FriBidiBracketType brackets[MOST];
static FriBidiLevel levels[MOST], line_levels[MOST];
static FriBidiArabicProp joining[MOST];
static FriBidiStrIndex map[MOST];
static char utf8[MOST * 4];

static long long now(void) {
    struct timespec time;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return time.tv_sec * 1000000000LL + time.tv_nsec;
}

static int is_narrow(int at) {
    return FRIBIDI_IS_EXPLICIT_OR_ISOLATE_OR_BN_OR_NSM(types[at]) || text[at] == 0xFEFF;
}

static int is_removed(FriBidiCharType type) {
    return FRIBIDI_IS_EXPLICIT_OR_BN(type) || FRIBIDI_IS_ISOLATE(type);
}

static int is_blank(int at) { return types[at] == FRIBIDI_TYPE_WS; }

/* Where the line that starts at `start` ends. */
static int fill(int start, int length, int width) {
    int columns = 0, opportunity = start;
    for (int at = start; at < length; at++) {
        if (at > start && is_blank(at - 1) && !is_blank(at)) opportunity = at;
        columns += !is_narrow(at);
        if (columns > width && !is_blank(at) && at > start) return opportunity > start ? opportunity : at;
    }
    return length;
}

/* Reorders one line and writes it as UTF-8, without controls and fillers. */
static int emit(int start, int end, FriBidiParType direction) {
    int length = end - start, kept = 0;
    memcpy(line, text + start, length * sizeof *line);
    memcpy(line_types, types + start, length * sizeof *line_types);
    memcpy(line_levels, levels + start, length * sizeof *line_levels);
    for (int at = 0; at < length; at++) map[at] = at;
    if (!fribidi_reorder_line(FRIBIDI_FLAGS_DEFAULT, line_types, length, 0, direction, line_levels, line, map)) exit(1);
    for (int at = 0; at < length; at++) {
        FriBidiChar c = line[at];
        if (c == 0xFEFF || is_removed(fribidi_get_bidi_type(c))) continue;
        line[kept++] = c;
    }
    return fribidi_unicode_to_charset(FRIBIDI_CHAR_SET_UTF8, line, kept, utf8);
}

static long paragraph(const char *bytes, int length, int width) {
    int count = fribidi_charset_to_unicode(FRIBIDI_CHAR_SET_UTF8, bytes, length, text);
    FriBidiParType direction = FRIBIDI_PAR_ON;
    long lines = 0;
    if (count == 0) return 1;
    fribidi_get_bidi_types(text, count, types);
    fribidi_get_bracket_types(text, count, types, brackets);
    if (!fribidi_get_par_embedding_levels_ex(types, brackets, count, &direction, levels)) exit(1);
    fribidi_get_joining_types(text, count, joining);
    fribidi_join_arabic(types, count, levels, joining);
    fribidi_shape(FRIBIDI_FLAGS_DEFAULT | FRIBIDI_FLAGS_ARABIC, levels, count, joining, text);
    for (int start = 0; start < count; lines++) {
        int end = fill(start, count, width);
        emit(start, end, direction);
        start = end;
    }
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
