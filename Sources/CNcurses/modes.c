#include "internal.h"

#include <string.h>
#include <unistd.h>

/*
 * ncurses draws into memory and never sees the terminal, so its modes are ours. That is needed
 * anyway: a signal handler may call tcsetattr, but nothing of ncurses.
 */
static struct termios found;
static int terminal = -1;
static volatile sig_atomic_t taken;

/* What brings the terminal back in one write: plain attributes, cursor, keypad, main screen. */
static char rescue[256];
static size_t rescue_length;

/* Appends a string of terminfo without the delays in it, such as $<2>. */
static void append(const char *capability) {
  const char *text = tigetstr((char *)capability);
  if (text == NULL || text == (char *)-1) return;
  while (*text != '\0' && rescue_length < sizeof rescue) {
    const char *end = text[0] == '$' && text[1] == '<' ? strchr(text, '>') : NULL;
    if (end != NULL) {
      text = end + 1;
    } else {
      rescue[rescue_length++] = *text++;
    }
  }
}

static void compose_rescue(void) {
  const char *const capabilities[] = {"sgr0", "op", "cnorm", "rmkx", "rmcup"};
  rescue_length = 0;
  for (size_t i = 0; i < sizeof capabilities / sizeof *capabilities; i++) append(capabilities[i]);
  for (const char *end = "\r\n"; *end != '\0' && rescue_length < sizeof rescue; end++) {
    rescue[rescue_length++] = *end;
  }
}

void cnc_modes_remember(int output) {
  compose_rescue();
  terminal = tcgetattr(output, &found) == 0 ? output : -1;
}

/* Keys one by one, without echo; also Ctrl-C, Ctrl-Z and Ctrl-\ arrive as keys. */
void cnc_modes_take(void) {
  taken = 1;
  if (terminal < 0) return;
  struct termios raw = found;
  cfmakeraw(&raw);
  tcsetattr(terminal, TCSADRAIN, &raw);
}

void cnc_modes_give_back(void) {
  taken = 0;
  if (terminal >= 0) tcsetattr(terminal, TCSADRAIN, &found);
}

/*
 * Brings the terminal back from within a signal handler. TCSANOW, since waiting for output to drain
 * could last for ever.
 */
void cnc_modes_rescue(void) {
  if (!taken) return;
  taken = 0;
  cnc_write_all(cnc.output, rescue, rescue_length);
  if (terminal >= 0) tcsetattr(terminal, TCSANOW, &found);
  cnc_errors_release();
}
