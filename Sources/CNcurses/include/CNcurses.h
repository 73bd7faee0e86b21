#pragma once
// One terminal through ncursesw. curses.h stays out of sight: Swift sees no globals, no macros.
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct nc_screen nc_screen;

enum { NC_BOLD = 1, NC_DIM = 2, NC_UNDERLINE = 4, NC_REVERSE = 8, NC_ITALIC = 16 };

/// What nc_read returns besides the bytes 0–255.
enum {
  NC_NONE = -1,
  NC_UP = 1000, NC_DOWN, NC_LEFT, NC_RIGHT, NC_PAGE_UP, NC_PAGE_DOWN, NC_HOME, NC_END, NC_ENTER,
  NC_BACKSPACE, NC_DELETE, NC_BACK_TAB, NC_ALT_LEFT, NC_ALT_RIGHT,
  NC_MOUSE, NC_PASTE_BEGIN, NC_PASTE_END, NC_OTHER
};

/// What nc_wait returns.
enum {
  NC_WAIT_TIMEOUT = 0, NC_WAIT_INPUT = 1, NC_WAIT_SIGNAL = 2, NC_WAIT_HANGUP = 3, NC_WAIT_WAKE = 4
};

/// Makes LC_CTYPE a UTF-8 locale whatever LANG says; false where the system has none.
bool nc_use_utf8(void);

/// Whether characters of ambiguous width (UAX #11) take two cells. ncurses asks wcwidth, which this
/// target defines over the tables of CUnicode, so that layout and terminal count alike.
void nc_use_wide_ambiguous(bool wide);

/// Opens the terminal; NULL where terminfo does not know `term`.
nc_screen *nc_open(const char *term, int in_fd, int out_fd);
/// Gives the terminal back as it was and frees the screen.
void nc_close(nc_screen *screen);
/// Gives the terminal back for a while; nc_resume takes it again.
void nc_suspend(nc_screen *screen);
void nc_resume(nc_screen *screen);

int nc_colours(nc_screen *screen);
/// The size that the kernel tells, which ncurses is told too.
void nc_measure(nc_screen *screen, int *rows, int *columns);
/// Puts one grapheme cluster into `width` cells.
void nc_put(nc_screen *screen, int row, int column, const uint32_t *scalars, int count, int width,
            uint32_t attributes, int foreground, int background);
/// Makes every cell a blank in one look.
void nc_fill(nc_screen *screen, uint32_t attributes, int foreground, int background);
/// Shows the cursor at a cell, or hides it when the row is negative.
void nc_cursor(nc_screen *screen, int row, int column);
/// Sends what changed.
void nc_flush(nc_screen *screen);
/// Makes the next flush send everything.
void nc_forget(nc_screen *screen);
/// Writes bytes past ncurses; only after a flush.
void nc_write(nc_screen *screen, const char *bytes, size_t count);

/// Waits for input, a signal or something to read from `wake_fd` (-1 for none), at most so many
/// milliseconds; -1 waits for ever.
int nc_wait(nc_screen *screen, int wake_fd, int milliseconds);
/// The next byte or key, NC_NONE when there is none.
int nc_read(nc_screen *screen);
/// The next signal that arrived, 0 when there is none.
int nc_signal(void);
