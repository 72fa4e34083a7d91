#include "internal.h"

#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>
#include <wchar.h>

int cnc_terminal_size(int *rows, int *columns) {
  struct winsize size;
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0) return 0;
  if (size.ws_row == 0 || size.ws_col == 0) return 0;
  *rows = size.ws_row;
  *columns = size.ws_col;
  return 1;
}

int cnc_is_terminal(int descriptor) { return isatty(descriptor); }

const char *cnc_environment(const char *name) { return getenv(name); }

/* Only the class of characters: numbers are printed the same way everywhere. */
const char *cnc_encoding(void) {
  setlocale(LC_CTYPE, "");
  return nl_langinfo(CODESET);
}

int cnc_use_utf8(void) {
  if (strcmp(nl_langinfo(CODESET), "UTF-8") == 0) return 1;
  const char *const names[] = {"C.UTF-8", "en_US.UTF-8", "UTF-8"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    if (setlocale(LC_CTYPE, names[i]) != NULL) return 1;
  }
  return 0;
}

int cnc_width(uint32_t scalar) { return wcwidth((wchar_t)scalar); }

int cnc_open_pty(int *leader, int *follower, int rows, int columns) {
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  return openpty(leader, follower, NULL, NULL, &size) == 0;
}

int cnc_is_cooked(int descriptor) {
  struct termios modes;
  return tcgetattr(descriptor, &modes) == 0 && (modes.c_lflag & ICANON) && (modes.c_lflag & ECHO);
}
