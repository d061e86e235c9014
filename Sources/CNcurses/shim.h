/* What Swift cannot see of ncurses: macros, globals that change, and the window type, which never crosses. */
#ifndef CNCURSES_SHIM_H
#define CNCURSES_SHIM_H

#ifndef NCURSES_WIDECHAR
#define NCURSES_WIDECHAR 1
#endif
#include <stdint.h>
#include <stdio.h>
#include <wchar.h>
#include <ncursesw/curses.h>
#include <ncursesw/term.h>

/* Hidden from strict C by <wchar.h>. */
extern int wcwidth(wchar_t);

static const attr_t CNC_BOLD = A_BOLD;
static const attr_t CNC_DIM = A_DIM;
static const attr_t CNC_UNDERLINE = A_UNDERLINE;
static const attr_t CNC_REVERSE = A_REVERSE;
static const attr_t CNC_ITALIC = A_ITALIC;

static inline int cnc_wcwidth(uint32_t scalar) { return wcwidth((wchar_t)scalar); }

/* Whether a terminal type is unknown (-1), cannot place the cursor (0) or will do (1). */
static inline int cnc_examine(const char *name, int descriptor) {
    int found = 0;
    if (setupterm(name, descriptor, &found) != OK) return found == 1 ? 0 : -1;
    const char *place = tigetstr("cup");
    int usable = place != NULL && place != (const char *)-1;
    del_curterm(cur_term);
    return usable;
}

/* A string of the current terminal type, or NULL. */
static inline const char *cnc_capability(const char *name) {
    const char *value = tigetstr(name);
    return value == (const char *)-1 ? NULL : value;
}

/* Raw input, no echo, no translation of line ends, and no peeking at the input, which would leave frames half drawn. */
static inline int cnc_configure(void) {
    if (raw() == ERR || noecho() == ERR || nonl() == ERR) return ERR;
    return typeahead(-1);
}

/* Starts colours upon the terminal's own ground and says how many there are; 0 if none. */
static inline int cnc_start_color(void) {
    if (!has_colors() || start_color() == ERR) return 0;
    use_default_colors();
    return COLORS;
}

static inline int cnc_pair_count(void) { return COLOR_PAIRS; }

/* Makes a cell of one scalar that takes cells and the marks on it. */
static inline int cnc_set_cell(cchar_t *cell, const uint32_t *scalars, int count, attr_t attributes, int pair) {
    wchar_t text[CCHARW_MAX + 1];
    if (count > CCHARW_MAX) count = CCHARW_MAX;
    for (int i = 0; i < count; i++) text[i] = (wchar_t)scalars[i];
    text[count] = 0;
    return setcchar(cell, text, attributes, 0, &pair);
}

/* Writes cells from a place on, without wrapping and without moving on. */
static inline int cnc_put(int row, int column, const cchar_t *cells, int count) {
    return mvwadd_wchnstr(stdscr, row, column, cells, count);
}

static inline int cnc_erase(void) { return werase(stdscr); }

/* Sends what changed and rests the cursor at a place. */
static inline int cnc_flush(int row, int column) {
    wmove(stdscr, row, column);
    if (wnoutrefresh(stdscr) == ERR) return ERR;
    return doupdate();
}

/* Makes the next flush send the whole screen. */
static inline int cnc_invalidate(void) { return clearok(curscr, TRUE); }

static inline int cnc_rows(void) { return getmaxy(stdscr); }
static inline int cnc_columns(void) { return getmaxx(stdscr); }

/* Reads a cell back, for tests: returns the number of scalars in it. */
static inline int cnc_read_cell(int row, int column, uint32_t scalars[CCHARW_MAX], attr_t *attributes, int *pair) {
    cchar_t cell;
    wchar_t text[CCHARW_MAX + 1] = {0};
    short narrow = 0;
    if (mvwin_wch(stdscr, row, column, &cell) == ERR) return ERR;
    if (getcchar(&cell, text, attributes, &narrow, pair) == ERR) return ERR;
    int count = 0;
    while (count < CCHARW_MAX && text[count] != 0) {
        scalars[count] = (uint32_t)text[count];
        count++;
    }
    return count;
}

#endif
