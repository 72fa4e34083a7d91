#include "internal.h"

#include <sys/stat.h>
#include <unistd.h>

/*
 * What the runtime or a library writes to standard error would spoil the screen and vanish with it.
 * If it goes to the same terminal it is held in memory and shown when the terminal is given back.
 */
static int held = -1;
static int genuine = -1;

static bool is_same_device(int one, int other) {
  struct stat a, b;
  return fstat(one, &a) == 0 && fstat(other, &b) == 0 && S_ISCHR(a.st_mode) &&
         a.st_rdev == b.st_rdev;
}

void cnc_errors_hold(int output) {
  if (genuine >= 0 || !is_same_device(STDERR_FILENO, output)) return;
  held = cnc_memory_file();
  genuine = held < 0 ? -1 : dup(STDERR_FILENO);
  if (genuine >= 0) dup2(held, STDERR_FILENO);
}

static void replay(void) {
  char bytes[512];
  ssize_t count;
  lseek(held, 0, SEEK_SET);
  while ((count = read(held, bytes, sizeof bytes)) > 0) {
    cnc_write_all(STDERR_FILENO, bytes, (size_t)count);
  }
}

/* Calls only what a signal handler may call. */
void cnc_errors_release(void) {
  if (genuine < 0) return;
  dup2(genuine, STDERR_FILENO);
  close(genuine);
  genuine = -1;
  replay();
  close(held);
  held = -1;
}
