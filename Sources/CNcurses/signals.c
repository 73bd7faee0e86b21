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
