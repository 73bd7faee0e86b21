#define _GNU_SOURCE 1
#define NCURSES_WIDECHAR 1
#include "CNcurses.h"

#include <errno.h>
#include <langinfo.h>
#include <locale.h>
#include <ncursesw/curses.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <unistd.h>
#include <wchar.h>

#include "CUnicode.h"
#include "signals.h"

struct nc_screen {
  SCREEN *screen;
  FILE *in, *out;
  int in_fd, out_fd;
  // Where ncurses writes a page, which it does in a hundred pieces; the terminal gets it at once.
  int page_fd;
  // The pair of the cell put last: neighbours mostly share it.
  int foreground, background, pair;
};

enum { FIRST_OWN_KEY = KEY_MAX + 1 };

static const struct { const char *sequence; int key; } own_keys[] = {
  {"\033[200~", NC_PASTE_BEGIN}, {"\033[201~", NC_PASTE_END}, {"\033[<", NC_MOUSE},
  {"\033[A", NC_UP}, {"\033[B", NC_DOWN}, {"\033[C", NC_RIGHT}, {"\033[D", NC_LEFT},
  {"\033OA", NC_UP}, {"\033OB", NC_DOWN}, {"\033OC", NC_RIGHT}, {"\033OD", NC_LEFT},
  {"\033[H", NC_HOME}, {"\033[F", NC_END}, {"\033OH", NC_HOME}, {"\033OF", NC_END},
  {"\033[1~", NC_HOME}, {"\033[4~", NC_END}, {"\033[7~", NC_HOME}, {"\033[8~", NC_END},
  {"\033[5~", NC_PAGE_UP}, {"\033[6~", NC_PAGE_DOWN}, {"\033[3~", NC_DELETE},
  {"\033[Z", NC_BACK_TAB}, {"\033OM", NC_ENTER}, {"\033[1;3D", NC_ALT_LEFT},
  {"\033[1;3C", NC_ALT_RIGHT}, {"\033[I", NC_OTHER}, {"\033[O", NC_OTHER},
};

static const char modes_on[] = "\033[?1000h\033[?1006h\033[?2004h\033[22;0t";
static const char modes_off[] = "\033[?2004l\033[?1006l\033[?1000l\033[23;0t";

static bool ambiguous_is_wide = false;

void nc_use_wide_ambiguous(bool wide) { ambiguous_is_wide = wide; }

// Stands in for the C library's, whose tables are older and know one width for ambiguous characters.
int wcwidth(wchar_t character) {
  uint32_t scalar = (uint32_t)character;
  if (scalar == 0) return 0;
  if (scalar < 0x20 || (scalar >= 0x7F && scalar < 0xA0)) return -1;
  int width = unicode_properties(scalar) >> 6 & 3;
  return width < 3 ? width : ambiguous_is_wide ? 2 : 1;
}

bool nc_use_utf8(void) {
  setlocale(LC_CTYPE, "");
  if (strcmp(nl_langinfo(CODESET), "UTF-8") == 0) return true;
  return setlocale(LC_CTYPE, "C.UTF-8") || setlocale(LC_CTYPE, "en_US.UTF-8");
}

nc_screen *nc_open(const char *term, int in_fd, int out_fd) {
  nc_screen *s = calloc(1, sizeof *s);
  if (!s) return NULL;
  *s = (nc_screen){
    NULL, fdopen(dup(in_fd), "r"), fdopen(dup(out_fd), "w"), in_fd, out_fd,
    memfd_create("page", MFD_CLOEXEC), -1, -1, 0};
  if (s->in && s->out) {
    // Before ncurses, which leaves alone what is watched already.
    nc_guard(out_fd);
    nc_watch_signals();
    s->screen = newterm(term, s->out, s->in);
  }
  if (!s->screen) {
    nc_unwatch_signals();
    nc_unguard();
    if (s->in) fclose(s->in);
    if (s->out) fclose(s->out);
    free(s);
    return NULL;
  }
  set_term(s->screen);
  raw();
  noecho();
  nonl();
  intrflush(stdscr, FALSE);
  keypad(stdscr, TRUE);
  set_escdelay(50);
  curs_set(0);
  if (has_colors()) {
    start_color();
    use_default_colors();
  }
  for (size_t i = 0; i < sizeof own_keys / sizeof *own_keys; i++)
    define_key(own_keys[i].sequence, FIRST_OWN_KEY + (int)i);
  // xterm's F15 and F51 look like a report of the cursor in the first row.
  for (int key = KEY_F(1); key <= KEY_F(63); key++) keyok(key, FALSE);
  wtimeout(stdscr, 0);
  nc_write(s, modes_on, sizeof modes_on - 1);
  return s;
}

void nc_close(nc_screen *s) {
  set_term(s->screen);
  nc_write(s, modes_off, sizeof modes_off - 1);
  endwin();
  nc_unwatch_signals();
  nc_unguard();
  delscreen(s->screen);
  fclose(s->in);
  fclose(s->out);
  if (s->page_fd >= 0) close(s->page_fd);
  free(s);
}

void nc_suspend(nc_screen *s) {
  set_term(s->screen);
  nc_write(s, modes_off, sizeof modes_off - 1);
  endwin();
  nc_unwatch_signals();
}

void nc_resume(nc_screen *s) {
  set_term(s->screen);
  nc_watch_signals();
  reset_prog_mode();  // doupdate would set the modes of the page's file.
  nc_forget(s);
  nc_flush(s);
  nc_write(s, modes_on, sizeof modes_on - 1);
}

int nc_colours(nc_screen *s) {
  set_term(s->screen);
  return has_colors() ? COLORS : 0;
}

void nc_measure(nc_screen *s, int *rows, int *columns) {
  set_term(s->screen);
  struct winsize size;
  if (ioctl(s->out_fd, TIOCGWINSZ, &size) == 0 && size.ws_row > 0 && size.ws_col > 0)
    resizeterm(size.ws_row, size.ws_col);
  getmaxyx(stdscr, *rows, *columns);
}

static attr_t attributes_of(uint32_t bits) {
  attr_t result = 0;
  if (bits & NC_BOLD) result |= WA_BOLD;
  if (bits & NC_DIM) result |= WA_DIM;
  if (bits & NC_UNDERLINE) result |= WA_UNDERLINE;
  if (bits & NC_REVERSE) result |= WA_REVERSE;
  if (bits & NC_ITALIC) result |= WA_ITALIC;
  return result;
}

static int pair_of(nc_screen *s, int foreground, int background) {
  if (foreground == s->foreground && background == s->background) return s->pair;
  int pair = has_colors() ? alloc_pair(foreground, background) : 0;
  s->foreground = foreground;
  s->background = background;
  return s->pair = pair < 0 ? 0 : pair;
}

void nc_put(nc_screen *s, int row, int column, const uint32_t *scalars, int count, int width,
            uint32_t attributes, int foreground, int background) {
  set_term(s->screen);
  wchar_t text[CCHARW_MAX + 1] = {0};
  int length = 0;
  for (int i = 0; i < count && length < CCHARW_MAX; i++) {
    // Joiners, selectors and modifiers would be drawn as characters of their own.
    if (length > 0 && (wcwidth((wchar_t)scalars[i]) != 0 || scalars[i] == 0x200D ||
                       (scalars[i] >= 0xFE00 && scalars[i] <= 0xFE0F)))
      continue;
    text[length++] = (wchar_t)scalars[i];
  }
  if (length == 0 || wcwidth(text[0]) < 1 || wcwidth(text[0]) > width) {
    text[0] = 0xFFFD;
    text[1] = 0;
  }
  int pair = pair_of(s, foreground, background);
  cchar_t cell;
  if (setcchar(&cell, text, attributes_of(attributes), 0, &pair) == ERR) return;
  mvadd_wch(row, column, &cell);
  if (width == 2 && wcwidth(text[0]) == 1 &&
      setcchar(&cell, L" ", attributes_of(attributes), 0, &pair) != ERR)
    mvadd_wch(row, column + 1, &cell);
}

void nc_fill(nc_screen *s, uint32_t attributes, int foreground, int background) {
  set_term(s->screen);
  int pair = pair_of(s, foreground, background);
  cchar_t blank;
  if (setcchar(&blank, L" ", attributes_of(attributes), 0, &pair) == ERR) return;
  bkgrndset(&blank);
  erase();
  if (setcchar(&blank, L" ", 0, 0, &(int){0}) != ERR) bkgrndset(&blank);
}

void nc_cursor(nc_screen *s, int row, int column) {
  set_term(s->screen);
  curs_set(row >= 0);
  if (row >= 0) move(row, column);
}

// Sends what ncurses has written of a page, in one piece.
static void send_page(nc_screen *s) {
  off_t length = lseek(s->page_fd, 0, SEEK_CUR);
  char *page = length > 0 ? malloc((size_t)length) : NULL;
  if (page && pread(s->page_fd, page, (size_t)length, 0) == length)
    nc_write(s, page, (size_t)length);
  free(page);
  lseek(s->page_fd, 0, SEEK_SET);
}

void nc_flush(nc_screen *s) {
  set_term(s->screen);
  wnoutrefresh(stdscr);
  int fd = fileno(s->out);
  bool is_collected = s->page_fd >= 0 && dup2(s->page_fd, fd) == fd;
  doupdate();
  if (!is_collected) return;
  dup2(s->out_fd, fd);
  send_page(s);
}

void nc_forget(nc_screen *s) {
  set_term(s->screen);
  clearok(curscr, TRUE);
}

void nc_write(nc_screen *s, const char *bytes, size_t count) {
  fflush(s->out);
  while (count > 0) {
    ssize_t written = write(s->out_fd, bytes, count);
    if (written < 0 && errno == EINTR) continue;
    if (written < 0 && errno == EAGAIN) {  // A terminal that does not block is waited for.
      struct pollfd full = {.fd = s->out_fd, .events = POLLOUT};
      if (poll(&full, 1, -1) < 0 && errno != EINTR) return;
      continue;
    }
    if (written <= 0) return;
    bytes += written;
    count -= (size_t)written;
  }
}

int nc_wait(nc_screen *s, int wake_fd, int milliseconds) {
  struct pollfd watched_fds[] = {
    {.fd = nc_signal_descriptor(), .events = POLLIN}, {.fd = s->in_fd, .events = POLLIN},
    {.fd = wake_fd, .events = POLLIN}};
  int ready = poll(watched_fds, 3, milliseconds);
  if (ready < 0) return errno == EINTR ? NC_WAIT_SIGNAL : NC_WAIT_HANGUP;
  if (ready == 0) return NC_WAIT_TIMEOUT;
  if (watched_fds[0].revents & POLLIN) return NC_WAIT_SIGNAL;
  if (!watched_fds[1].revents && watched_fds[2].revents & POLLIN) return NC_WAIT_WAKE;
  int available = 0;  // Readable and empty is the end of the file: the terminal is gone.
  bool is_input = watched_fds[1].revents & POLLIN && ioctl(s->in_fd, FIONREAD, &available) == 0;
  return is_input && available > 0 ? NC_WAIT_INPUT : NC_WAIT_HANGUP;
}

int nc_read(nc_screen *s) {
  set_term(s->screen);
  int code = wgetch(stdscr);
  if (code == ERR) return NC_NONE;
  if (code < 256) return code;
  if (code >= FIRST_OWN_KEY && code < FIRST_OWN_KEY + (int)(sizeof own_keys / sizeof *own_keys))
    return own_keys[code - FIRST_OWN_KEY].key;
  switch (code) {
    case KEY_UP: return NC_UP;
    case KEY_DOWN: return NC_DOWN;
    case KEY_LEFT: return NC_LEFT;
    case KEY_RIGHT: return NC_RIGHT;
    case KEY_PPAGE: return NC_PAGE_UP;
    case KEY_NPAGE: return NC_PAGE_DOWN;
    case KEY_HOME: return NC_HOME;
    case KEY_END: return NC_END;
    case KEY_ENTER: return NC_ENTER;
    case KEY_BACKSPACE: return NC_BACKSPACE;
    case KEY_DC: return NC_DELETE;
    case KEY_BTAB: return NC_BACK_TAB;
    default: return NC_OTHER;
  }
}
