#define _GNU_SOURCE 1
#include "crash.h"

#include <elf.h>
#include <execinfo.h>
#include <fcntl.h>
#include <limits.h>
#include <link.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <ucontext.h>
#include <unistd.h>

#include "CNcurses.h"

// A crash, on a stack of its own: it gives the terminal back, writes a report, says one sentence, and
// lets the signal do what it always does. Everything it needs is there beforehand, and it calls only
// what signal-safety(7) allows, and backtrace(3). That sorts the frames of a static program the first time,
// which took 40 ms of each start when it was done beforehand: it is left to the crash, and where the crash
// has left a lock taken that it needs, the alarm ends the report.

static const int fatal[] = {SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT, SIGSYS};
static uint8_t own_stack[1 << 16];
static atomic_flag is_taken = ATOMIC_FLAG_INIT;
static volatile sig_atomic_t crashing;

static const char *folder, *file, *version, *symbols;
static const char *sentences[2][2];
static volatile sig_atomic_t language;

static struct {
  int fd;
  struct termios modes;
  const uint8_t *bytes;
  size_t count;
} terminal = {.fd = -1};

// The ELF header of the program itself, where the linker has put it.
extern const ElfW(Ehdr) __ehdr_start __attribute__((weak, visibility("hidden")));

static void put(int fd, const char *text) { (void)!write(fd, text, strlen(text)); }

static void put_number(int fd, uintptr_t number, unsigned base) {
  char digits[24];
  size_t first = sizeof digits;
  digits[--first] = 0;
  do digits[--first] = "0123456789abcdef"[number % base];
  while ((number /= base) != 0);
  if (base == 16) put(fd, "0x");
  put(fd, digits + first);
}

// A program that may be loaded anywhere is read by the distance from its beginning.
static uintptr_t in_program(const void *address) {
  int moves = &__ehdr_start && __ehdr_start.e_type == ET_DYN;
  return (uintptr_t)address - (moves ? (uintptr_t)&__ehdr_start : 0);
}

static const void *counter(const void *context) {
#if defined(__x86_64__)
  return (const void *)((const ucontext_t *)context)->uc_mcontext.gregs[REG_RIP];
#elif defined(__aarch64__)
  return (const void *)((const ucontext_t *)context)->uc_mcontext.pc;
#else
  return (void)context, NULL;
#endif
}

// Opens the report, in a folder that is made now if it is not there.
static int open_report(void) {
  char path[PATH_MAX];
  if (!folder || strlen(folder) + 1 >= sizeof path) return -1;
  strcpy(path, folder);
  for (char *end = path + 1; *end; end++) {
    if (*end != '/') continue;
    *end = 0;
    mkdir(path, 0700);
    *end = '/';
  }
  mkdir(path, 0700);
  return open(file, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
}

// What was called, from the crash outwards, and how to read it. There is no text of the reader's in it.
static int report(int number, const siginfo_t *info, const void *context) {
  int fd = open_report();
  if (fd < 0) return 0;
  put(fd, "kan ");
  put(fd, version);
  put(fd, " ended by signal ");
  put_number(fd, (uintptr_t)number, 10);
  put(fd, info->si_code > 0 ? ", address " : ", sent by process ");
  if (info->si_code > 0) put_number(fd, (uintptr_t)info->si_addr, 16);
  else put_number(fd, (uintptr_t)info->si_pid, 10);
  put(fd, "\nNothing that was read is in this file.\n\n");
  void *calls[64];
  int count = backtrace(calls, sizeof calls / sizeof *calls);
  backtrace_symbols_fd(calls, count, fd);
  put(fd, "\nNames, with the symbols of this version:\n  addr2line -Cfipe ");
  put(fd, symbols);
  put(fd, " ");
  put_number(fd, in_program(counter(context)), 16);
  for (int i = 0; i < count; i++) {
    put(fd, " ");
    put_number(fd, in_program(calls[i]) - 1, 16);  // Within the call, not behind it.
  }
  put(fd, " | swift demangle\n");
  close(fd);
  return 1;
}

// The signal as if nobody had caught it, once this handler returns. Another thread may have come back from being
// stopped meanwhile, and have made the terminal raw once more.
static void let(int number) {
  if (terminal.fd >= 0) tcsetattr(terminal.fd, TCSANOW, &terminal.modes);
  struct sigaction action = {.sa_handler = SIG_DFL};
  sigaction(number, &action, NULL);
}

// A report that does not come to its end, for a lock that the crash has left taken, is given up.
static void give_up(int number) {
  (void)number;
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, crashing);
  let(crashing);
  raise(crashing);
  sigprocmask(SIG_UNBLOCK, &set, NULL);
}

static void crash(int number, siginfo_t *info, void *context) {
  if (atomic_flag_test_and_set(&is_taken))
    for (;;) pause();  // Another thread crashes already, and ends them all.
  crashing = number;
  struct sigaction late = {.sa_handler = give_up};
  sigaction(SIGALRM, &late, NULL);
  alarm(2);
  if (terminal.fd >= 0) {
    (void)!write(terminal.fd, terminal.bytes, terminal.count);
    tcsetattr(terminal.fd, TCSANOW, &terminal.modes);
  }
  int is_written = report(number, info, context);
  if (sentences[language][is_written]) put(STDERR_FILENO, sentences[language][is_written]);
  alarm(0);
  let(number);
  // Sent or trapped, it would not come again by itself.
  if (info->si_code <= 0 || number == SIGTRAP || number == SIGSYS) raise(number);
}

void nc_report_crashes(const char *in_folder, const char *of_version, const char *with_symbols) {
  if (in_folder && *in_folder) {
    size_t length = strlen(in_folder);
    char *path = malloc(length + sizeof "/crash.txt");
    if (path) strcpy(stpcpy(path, in_folder), "/crash.txt");
    folder = path ? strdup(in_folder) : NULL;
    file = path;
  }
  version = strdup(of_version);
  symbols = strdup(with_symbols);
  stack_t stack = {.ss_sp = own_stack, .ss_size = sizeof own_stack};
  sigaltstack(&stack, NULL);
  struct sigaction action = {.sa_sigaction = crash, .sa_flags = SA_SIGINFO | SA_ONSTACK};
  sigemptyset(&action.sa_mask);
  for (size_t i = 0; i < sizeof fatal / sizeof *fatal; i++) sigaddset(&action.sa_mask, fatal[i]);
  for (size_t i = 0; i < sizeof fatal / sizeof *fatal; i++) sigaction(fatal[i], &action, NULL);
}

void nc_say_of_crash(int in_language, const char *written, const char *unwritten) {
  sentences[in_language][1] = strdup(written);
  sentences[in_language][0] = strdup(unwritten);
}

void nc_speak(int in_language) { language = in_language; }

void nc_guard(int fd, const struct termios *modes, const uint8_t *bytes, size_t count) {
  terminal.modes = *modes;
  terminal.bytes = bytes;
  terminal.count = count;
  terminal.fd = fd;
}

void nc_unguard(void) { terminal.fd = -1; }

int nc_is_crashing(void) { return crashing; }
