#define _XOPEN_SOURCE 700
#define _DEFAULT_SOURCE 1
#include "signals.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <termios.h>
#include <unistd.h>

#include "CNcurses.h"

// Signals: each writes its number into a pipe, and nc_wait watches the pipe.

static int signal_pipe[2] = {-1, -1};
// Those that would end the program with the terminal still taken, and those it answers.
static const int watched[] = {
  SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGUSR1, SIGUSR2, SIGALRM, SIGVTALRM, SIGPROF, SIGXCPU,
  SIGXFSZ, SIGPOLL, SIGPWR, SIGPIPE, SIGWINCH, SIGCONT, SIGTSTP};
static struct sigaction before_watch[sizeof watched / sizeof *watched];

static void tell(int number) {
  int saved = errno;
  unsigned char byte = (unsigned char)number;
  (void)!write(signal_pipe[1], &byte, 1);
  errno = saved;
}

// A handler and not SIG_IGN, which programs started from here would inherit.
static void pass_over(int number) { (void)number; }

void nc_watch_signals(void) {
  if (signal_pipe[0] < 0 && pipe(signal_pipe) == 0)
    for (int end = 0; end < 2; end++) {
      fcntl(signal_pipe[end], F_SETFL, O_NONBLOCK);
      fcntl(signal_pipe[end], F_SETFD, FD_CLOEXEC);
    }
  for (size_t i = 0; i < sizeof watched / sizeof *watched; i++) {
    struct sigaction action = {.sa_handler = tell, .sa_flags = SA_RESTART};
    // A write to a pipe that nobody reads says so itself.
    if (watched[i] == SIGPIPE || watched[i] == SIGXFSZ) action.sa_handler = pass_over;
    sigaction(watched[i], NULL, &before_watch[i]);
    // What was to be ignored, by nohup for one, stays so.
    if (before_watch[i].sa_handler != SIG_IGN) sigaction(watched[i], &action, NULL);
  }
}

void nc_unwatch_signals(void) {
  for (size_t i = 0; i < sizeof watched / sizeof *watched; i++)
    sigaction(watched[i], &before_watch[i], NULL);
}

int nc_signal_descriptor(void) { return signal_pipe[0]; }

int nc_signal(void) {
  unsigned char byte;
  return read(signal_pipe[0], &byte, 1) == 1 ? byte : 0;
}

// A crash gives the terminal back before it is reported.

static struct termios first_modes;
static int guarded_fd = -1;
static const int fatal[] = {SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT};
static struct sigaction before_guard[65];

static void restore_and_crash(int number, siginfo_t *info, void *context) {
  static const char reset[] =
    "\033[?2004l\033[?1006l\033[?1000l\033[23;0t\033[0m\033[r\033[?7h\033[?25h\033[?1049l\033[?1l\033>\r\n";
  if (guarded_fd >= 0) {
    (void)!write(guarded_fd, reset, sizeof reset - 1);
    tcsetattr(guarded_fd, TCSANOW, &first_modes);
  }
  sigaction(number, &before_guard[number], NULL);
  if (before_guard[number].sa_flags & SA_SIGINFO && before_guard[number].sa_sigaction)
    before_guard[number].sa_sigaction(number, info, context);
  else
    raise(number);
}

void nc_guard(int fd) {
  if (tcgetattr(fd, &first_modes) != 0) return;
  guarded_fd = fd;
  struct sigaction action = {
    .sa_sigaction = restore_and_crash, .sa_flags = SA_SIGINFO | SA_ONSTACK | SA_NODEFER};
  for (size_t i = 0; i < sizeof fatal / sizeof *fatal; i++)
    sigaction(fatal[i], &action, &before_guard[fatal[i]]);
}

void nc_unguard(void) {
  if (guarded_fd < 0) return;
  for (size_t i = 0; i < sizeof fatal / sizeof *fatal; i++)
    sigaction(fatal[i], &before_guard[fatal[i]], NULL);
  guarded_fd = -1;
}
