#pragma once
// One terminal through the low-level interface of ncurses (curs_terminfo(3X)): what terminfo says, the
// modes of the line discipline, bytes in and out. term.h stays out of sight: Swift sees no macros.
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct nc_screen nc_screen;

/// What nc_wait returns.
enum {
  NC_WAIT_TIMEOUT = 0, NC_WAIT_INPUT = 1, NC_WAIT_SIGNAL = 2, NC_WAIT_HANGUP = 3, NC_WAIT_WAKE = 4
};

/// The version of ncurses, as 6.4.
const char *nc_version(void);
/// Reads what terminfo knows of a terminal, for the functions below; false where it knows nothing.
bool nc_look_up(const char *term);
/// A capability as it stands in terminfo, extended ones too; NULL where the terminal lacks it.
const char *nc_string(const char *capability);
/// A number of terminfo; negative where there is none.
int nc_number(const char *capability);
bool nc_flag(const char *capability);
/// A capability with its parameters put in, good until the next call.
const char *nc_format(const char *capability, int first, int second);

/// Opens the terminal, known to terminfo as `term`; NULL where it is not known.
nc_screen *nc_open(const char *term, int in_fd, int out_fd);
/// Gives the terminal back as it was and frees the screen.
void nc_close(nc_screen *screen);
/// Gives the terminal back for a while; nc_resume takes it again.
void nc_suspend(nc_screen *screen);
void nc_resume(nc_screen *screen);

/// The size of the window as the kernel tells it, else as terminfo does.
void nc_measure(nc_screen *screen, int *rows, int *columns);
/// Writes bytes, all of them, also to a terminal that does not block.
void nc_write(nc_screen *screen, const uint8_t *bytes, size_t count);

/// Waits for input, a signal or something to read from `wake_fd` (-1 for none), at most so many
/// milliseconds; -1 waits for ever.
int nc_wait(nc_screen *screen, int wake_fd, int milliseconds);
/// Reads what has come in, at most so many bytes; 0 at the end of the file.
int nc_read(nc_screen *screen, uint8_t *bytes, int count);
/// The next signal that arrived, 0 when there is none.
int nc_signal(void);

/// Has a crash of the program reported in crash.txt of a folder, which is made then; none where it is
/// empty. The version, and the name of the file with its symbols, stand in the report.
void nc_report_crashes(const char *folder, const char *version, const char *symbols);
/// The lines for standard error after a crash, in one of two languages (0 and 1): with a report, and
/// without one.
void nc_say_of_crash(int language, const char *written, const char *unwritten);
/// The language in which they are said from now on.
void nc_speak(int language);
