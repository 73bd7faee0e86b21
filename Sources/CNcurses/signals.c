#define _XOPEN_SOURCE 700
#define _DEFAULT_SOURCE 1
#include "signals.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

#include "CNcurses.h"

// Signals: each writes its number into a pipe, and nc_wait watches the pipe.

static int signal_pipe[2] = {-1, -1};
// Those that would end the program with the terminal still taken, and those it answers.
static const int named[] = {
  SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGUSR1, SIGUSR2, SIGALRM, SIGVTALRM, SIGPROF, SIGXCPU,
  SIGXFSZ, SIGPOLL, SIGPWR, SIGSTKFLT, SIGPIPE, SIGWINCH, SIGCONT, SIGTSTP};
static const int named_count = sizeof named / sizeof *named;
static struct sigaction before_watch[NSIG];

// The real-time signals, whose numbers the C library leaves to be asked for, end a program as well.
static int watched_count(void) { return named_count + SIGRTMAX - SIGRTMIN + 1; }
static int watched(int i) { return i < named_count ? named[i] : SIGRTMIN + i - named_count; }

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
  for (int i = 0; i < watched_count(); i++) {
    int number = watched(i);
    struct sigaction action = {.sa_handler = tell, .sa_flags = SA_RESTART};
    // A write to a pipe that nobody reads says so itself.
    if (number == SIGPIPE || number == SIGXFSZ) action.sa_handler = pass_over;
    sigaction(number, NULL, &before_watch[i]);
    // What was to be ignored, by nohup for one, stays so.
    if (before_watch[i].sa_handler != SIG_IGN) sigaction(number, &action, NULL);
  }
}

void nc_unwatch_signals(void) {
  for (int i = 0; i < watched_count(); i++) sigaction(watched(i), &before_watch[i], NULL);
}

int nc_signal_descriptor(void) { return signal_pipe[0]; }

int nc_signal(void) {
  unsigned char byte;
  return read(signal_pipe[0], &byte, 1) == 1 ? byte : 0;
}
