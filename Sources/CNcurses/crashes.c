#include "internal.h"

/*
 * A crash of our own code must not leave the terminal raw. Swift's crash reporter, which is
 * installed at startup and replaced here, would wait 30 seconds for a key on the alternate screen.
 */
static const int crashes[] = {SIGSEGV, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSYS};
enum { CRASHES = sizeof crashes / sizeof *crashes };

static struct sigaction before[CRASHES];
static bool is_guarding;

/* A stack of its own, since the ordinary one may have overflowed. */
static char stack[64 * 1024];

/* SA_RESETHAND has put the default action back: raising once more ends the program. */
static void rescue(int signal) {
  cnc_modes_rescue();
  raise(signal);
}

void cnc_crashes_guard(void) {
  if (is_guarding) return;
  is_guarding = true;
  stack_t own = {.ss_sp = stack, .ss_size = sizeof stack};
  sigaltstack(&own, NULL);
  struct sigaction action = {
    .sa_handler = rescue,
    .sa_flags = (int)(SA_ONSTACK | SA_RESETHAND | SA_NODEFER),
  };
  sigemptyset(&action.sa_mask);
  for (int i = 0; i < CRASHES; i++) sigaction(crashes[i], &action, &before[i]);
}

void cnc_crashes_forget(void) {
  if (!is_guarding) return;
  is_guarding = false;
  for (int i = 0; i < CRASHES; i++) sigaction(crashes[i], &before[i], NULL);
}
