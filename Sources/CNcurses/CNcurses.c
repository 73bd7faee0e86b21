#define _GNU_SOURCE 1
#include "CNcurses.h"

#include <errno.h>
#include <ncursesw/curses.h>
#include <ncursesw/term.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

#include "crash.h"
#include "signals.h"

struct nc_screen {
  int in_fd, out_fd;
  struct termios shell_modes;
  // What gives the terminal back, by a crash as well.
  uint8_t leaving[256];
  size_t leaving_count;
};

// Bracketed paste, reports of a change between light and dark (DECSET 2031), and the title of the window put
// by. The mouse (1000, 1002, 1006) is taken by who wants it, and given back with the rest.
static const char modes_on[] = "\033[?2004h\033[?2031h\033[22;0t";
static const char modes_off[] = "\033[?2031l\033[?2004l\033[?1006l\033[?1002l\033[?1000l\033[23;0t";

const char *nc_version(void) { return NCURSES_VERSION; }

bool nc_look_up(const char *term) {
  int error = 0;
  return term && setupterm((char *)term, STDOUT_FILENO, &error) == OK;
}

const char *nc_string(const char *capability) {
  const char *string = tigetstr((char *)capability);
  return string == (char *)-1 ? NULL : string;
}

int nc_number(const char *capability) { return tigetnum((char *)capability); }

bool nc_flag(const char *capability) { return tigetflag((char *)capability) > 0; }

const char *nc_format(const char *capability, int first, int second) {
  const char *string = tparm((char *)capability, first, second);
  return string ? string : "";
}

// A capability without its padding, which no terminal of today needs, as far as there is room for it.
static size_t copy(const char *capability, uint8_t *bytes, size_t room) {
  const char *rest = nc_string(capability);
  size_t length = 0;
  while (rest && *rest) {
    const char *padding = strstr(rest, "$<");
    size_t count = padding ? (size_t)(padding - rest) : strlen(rest);
    if (length + count > room) return 0;
    memcpy(bytes + length, rest, count);
    length += count;
    const char *end = padding ? strchr(padding, '>') : NULL;
    rest = end ? end + 1 : NULL;
  }
  return length;
}

static void put(nc_screen *s, const char *capability) {
  uint8_t bytes[64];
  nc_write(s, bytes, copy(capability, bytes, sizeof bytes));
}

static void prepare_leaving(nc_screen *s) {
  static const char *const capabilities[] = {"sgr0", "op", "smam", "cnorm", "rmkx", "rmcup"};
  memcpy(s->leaving, modes_off, sizeof modes_off - 1);
  s->leaving_count = sizeof modes_off - 1;
  for (size_t i = 0; i < sizeof capabilities / sizeof *capabilities; i++)
    s->leaving_count += copy(
      capabilities[i], s->leaving + s->leaving_count, sizeof s->leaving - s->leaving_count);
}

static void take(nc_screen *s) {
  if (nc_is_crashing()) return;
  nc_guard(s->out_fd, &s->shell_modes, s->leaving, s->leaving_count);
  struct termios modes = s->shell_modes;
  modes.c_iflag &= ~(tcflag_t)(IXON | BRKINT | PARMRK | ICRNL | INLCR | IGNCR | ISTRIP);
  modes.c_oflag &= ~(tcflag_t)OPOST;
  modes.c_lflag &= ~(tcflag_t)(ICANON | ISIG | IEXTEN | ECHO | ECHONL);
  modes.c_cc[VMIN] = 1;
  modes.c_cc[VTIME] = 0;
  tcsetattr(s->out_fd, TCSADRAIN, &modes);
  static const char *const capabilities[] = {"smcup", "smkx", "civis", "rmam"};
  for (size_t i = 0; i < sizeof capabilities / sizeof *capabilities; i++)
    put(s, capabilities[i]);
  nc_write(s, (const uint8_t *)modes_on, sizeof modes_on - 1);
}

static void give_back(nc_screen *s) {
  int height, width;
  nc_measure(s, &height, &width);
  // Where there is no other screen to go back to, the shell goes on below the page.
  const char *move = nc_string("cup");
  if (move && !nc_string("rmcup")) {
    const char *last = nc_format(move, height - 1, 0);
    nc_write(s, (const uint8_t *)last, strcspn(last, "$"));
    nc_write(s, (const uint8_t *)"\r\n", 2);
  }
  nc_write(s, s->leaving, s->leaving_count);
  tcsetattr(s->out_fd, TCSADRAIN, &s->shell_modes);
  nc_unguard();
}

nc_screen *nc_open(const char *term, int in_fd, int out_fd) {
  if (!nc_look_up(term)) return NULL;
  nc_screen *s = calloc(1, sizeof *s);
  if (!s) return NULL;
  s->in_fd = in_fd;
  s->out_fd = out_fd;
  tcgetattr(out_fd, &s->shell_modes);
  prepare_leaving(s);
  nc_watch_signals();
  take(s);
  return s;
}

void nc_close(nc_screen *s) {
  give_back(s);
  nc_unwatch_signals();
  del_curterm(cur_term);
  free(s);
}

void nc_suspend(nc_screen *s) {
  give_back(s);
  nc_unwatch_signals();
}

void nc_resume(nc_screen *s) {
  nc_watch_signals();
  take(s);
}

void nc_measure(nc_screen *s, int *height, int *width) {
  struct winsize size;
  if (ioctl(s->out_fd, TIOCGWINSZ, &size) == 0 && size.ws_row > 0 && size.ws_col > 0) {
    *height = size.ws_row;
    *width = size.ws_col;
    return;
  }
  *height = nc_number("lines") > 0 ? nc_number("lines") : 24;
  *width = nc_number("cols") > 0 ? nc_number("cols") : 80;
}

void nc_write(nc_screen *s, const uint8_t *bytes, size_t count) {
  while (count > 0 && !nc_is_crashing()) {
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
  if (watched_fds[1].revents & POLLIN) return NC_WAIT_INPUT;
  return watched_fds[1].revents ? NC_WAIT_HANGUP : NC_WAIT_WAKE;
}

int nc_read(nc_screen *s, uint8_t *bytes, int count) {
  ssize_t length = read(s->in_fd, bytes, (size_t)count);
  if (length < 0) return errno == EINTR || errno == EAGAIN ? -1 : 0;
  return (int)length;
}
