#include "internal.h"

#include <errno.h>
#include <poll.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

/*
 * ncurses flushes its buffer at each jump of the cursor: a frame of 188 bytes took nine writes, and
 * a terminal may paint between any two of them. So ncurses draws on a sheet, a file in memory, and
 * a finished sheet goes to the terminal in one write. It also makes a screen without any terminal
 * the same code.
 */
static FILE *sheet;

int cnc_memory_file(void) {
#ifdef CNC_HAS_MEMORY_FILES
  return memfd_create("convtutor", MFD_CLOEXEC);
#else
  FILE *file = tmpfile();
  int descriptor = file == NULL ? -1 : dup(fileno(file));
  if (file != NULL) fclose(file);
  return descriptor;
#endif
}

FILE *cnc_sheet_open(void) {
  int descriptor = cnc_memory_file();
  if (descriptor < 0) return NULL;
  sheet = fdopen(descriptor, "w+");
  if (sheet == NULL) close(descriptor);
  return sheet;
}

void cnc_sheet_close(void) {
  if (sheet != NULL) fclose(sheet);
  sheet = NULL;
}

void cnc_sheet_discard(void) {
  fflush(sheet);
  lseek(fileno(sheet), 0, SEEK_SET);
}

void cnc_sheet_send(int output) {
  fflush(sheet);
  size_t length = (size_t)lseek(fileno(sheet), 0, SEEK_CUR);
  if (length == 0) return;
  char *bytes = mmap(NULL, length, PROT_READ, MAP_SHARED, fileno(sheet), 0);
  if (bytes != MAP_FAILED) {
    cnc_economize(bytes, length, output);
    munmap(bytes, length);
  }
  cnc_sheet_discard();
}

/* Waits until a terminal that does not block takes more. */
static void wait_for_room(int descriptor) {
  struct pollfd room = {.fd = descriptor, .events = POLLOUT};
  poll(&room, 1, 100);
}

void cnc_write_all(int descriptor, const char *bytes, size_t count) {
  while (count > 0) {
    ssize_t written = write(descriptor, bytes, count);
    if (written > 0) {
      bytes += written;
      count -= (size_t)written;
    } else if (written < 0 && errno == EAGAIN && !cnc_should_end()) {
      wait_for_room(descriptor);
    } else if (written == 0 || errno != EINTR || cnc_should_end()) {
      return; /* The terminal is gone, or stuck while the program is asked to end. */
    }
  }
}
