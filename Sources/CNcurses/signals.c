#include "internal.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

/* In the order of urgency; the first five ask the program to end. */
static const int watched[] = {SIGHUP,  SIGTERM, SIGINT,  SIGQUIT,
                              SIGPIPE, SIGTSTP, SIGCONT, SIGWINCH};
enum { WATCHED = sizeof watched / sizeof *watched, ENDING = 5 };

static struct sigaction before[WATCHED];
static volatile sig_atomic_t noted[WATCHED];
static volatile sig_atomic_t should_end;
static int wake[2] = {-1, -1};
static bool is_watching;

bool cnc_should_end(void) { return should_end; }

int cnc_signal_descriptor(void) { return wake[0]; }

static int index_of(int signal) {
  int index = 0;
  while (index < WATCHED - 1 && watched[index] != signal) index++;
  return index;
}

/* Ends the program from within a handler. */
static void die_now(int signal) {
  cnc_modes_rescue();
  struct sigaction plain = {.sa_handler = SIG_DFL};
  sigaction(signal, &plain, NULL);
  raise(signal);
}

/*
 * Only notes the signal and wakes cnc_wait. A second request to end finds a program that does not
 * answer, and so is carried out here.
 */
static void note(int signal) {
  int saved = errno;
  int index = index_of(signal);
  if (index < ENDING && noted[index]) die_now(signal);
  if (index < ENDING) should_end = 1;
  noted[index] = 1;
  (void)!write(wake[1], "!", 1);
  errno = saved;
}

void cnc_signal_drain(void) {
  char bytes[64];
  while (read(wake[0], bytes, sizeof bytes) > 0) continue;
}

static bool open_wake(void) {
  if (wake[0] >= 0) return true;
  if (pipe(wake) != 0) return false;
  for (int i = 0; i < 2; i++) {
    fcntl(wake[i], F_SETFL, O_NONBLOCK);
    fcntl(wake[i], F_SETFD, FD_CLOEXEC);
  }
  return true;
}

/* SA_NODEFER lets the raise in die_now through. */
static void watch(int index) {
  struct sigaction action = {.sa_handler = note, .sa_flags = SA_NODEFER};
  sigemptyset(&action.sa_mask);
  sigaction(watched[index], NULL, &before[index]);
  bool is_ignored = before[index].sa_handler == SIG_IGN;
  noted[index] = 0;
  /* nohup has hangups ignored; but who starts programs often ignores SIGPIPE for itself only. */
  if (!is_ignored || watched[index] == SIGPIPE) sigaction(watched[index], &action, NULL);
}

void cnc_watch_signals(void) {
  if (is_watching || !open_wake()) return;
  is_watching = true;
  should_end = 0;
  for (int i = 0; i < WATCHED; i++) watch(i);
  cnc_crashes_guard();
}

void cnc_signals_forget(void) {
  if (!is_watching) return;
  is_watching = false;
  for (int i = 0; i < WATCHED; i++) sigaction(watched[i], &before[i], NULL);
}

static int meaning_of(int signal) {
  switch (signal) {
    case SIGTSTP: return CNC_SIGNAL_STOP;
    case SIGCONT: return CNC_SIGNAL_CONTINUED;
    case SIGWINCH: return CNC_SIGNAL_RESIZED;
    default: return signal;
  }
}

int cnc_take_signal(void) {
  for (int i = 0; i < WATCHED; i++) {
    if (!noted[i]) continue;
    if (i >= ENDING) noted[i] = 0;
    return meaning_of(watched[i]);
  }
  return CNC_SIGNAL_NONE;
}

/*
 * Stops as the terminal's own Ctrl-Z would have, and returns when the program goes on. Where stops
 * are ignored, nobody would be there to continue it.
 */
static void stop_by_default(int whole_job) {
  if (before[index_of(SIGTSTP)].sa_handler == SIG_IGN) return;
  struct sigaction plain = {.sa_handler = SIG_DFL};
  struct sigaction ours;
  sigaction(SIGTSTP, &plain, &ours);
  if (whole_job) {
    kill(0, SIGTSTP);
  } else {
    raise(SIGTSTP);
  }
  sigaction(SIGTSTP, &ours, NULL);
}

void cnc_stop(int whole_job) {
  endwin();
  cnc_sheet_send(cnc.output);
  cnc_modes_give_back();
  cnc_errors_release();
  stop_by_default(whole_job);
  noted[index_of(SIGTSTP)] = 0;
  noted[index_of(SIGCONT)] = 0;
  noted[index_of(SIGWINCH)] = 0;
  cnc_retake();
}

void cnc_die(int signal) {
  cnc_close();
  struct sigaction plain = {.sa_handler = SIG_DFL};
  sigaction(signal, &plain, NULL);
  sigset_t only;
  sigemptyset(&only);
  sigaddset(&only, signal);
  sigprocmask(SIG_UNBLOCK, &only, NULL);
  raise(signal);
  _exit(128 + signal);
}
