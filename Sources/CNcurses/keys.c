#include "internal.h"

#include <poll.h>

/*
 * Keys are read through a pad, because reading from a window would refresh it.
 *
 * Bytes are handed on as they come: what they spell in UTF-8 is put together in Swift, where it
 * does not depend on the locale and may arrive in pieces.
 */
bool cnc_keys_open(void) {
  raw(); /* Fails on the sheet, and so tells ncurses that there are no lines to wait for. */
  noecho();
  nonl();
  cnc.keys = newpad(1, 1);
  if (cnc.keys == NULL) return false;
  set_escdelay(25);
  nodelay(cnc.keys, TRUE);
  meta(cnc.keys, TRUE); /* Bytes have eight bits, which ncurses cannot see on the sheet. */
  keypad(cnc.keys, TRUE);
  keyok(KEY_MOUSE, FALSE); /* It would take only the beginning of a report. */
  return true;
}

static int key_of(int code) {
  switch (code) {
    case KEY_UP: return CNC_KEY_UP;
    case KEY_DOWN: return CNC_KEY_DOWN;
    case KEY_LEFT: return CNC_KEY_LEFT;
    case KEY_RIGHT: return CNC_KEY_RIGHT;
    case KEY_HOME: case KEY_A1: return CNC_KEY_HOME;
    case KEY_END: case KEY_C1: return CNC_KEY_END;
    case KEY_PPAGE: case KEY_A3: return CNC_KEY_PAGE_UP;
    case KEY_NPAGE: case KEY_C3: return CNC_KEY_PAGE_DOWN;
    case KEY_BTAB: return CNC_KEY_BACKTAB;
    case KEY_ENTER: return CNC_KEY_ENTER;
    case KEY_BACKSPACE: return CNC_KEY_BACKSPACE;
    case KEY_DC: return CNC_KEY_DELETE;
    default: return CNC_KEY_UNKNOWN;
  }
}

int cnc_key(void) {
  int code = wgetch(cnc.keys);
  if (code == ERR) return CNC_KEY_NONE;
  return code < 0x100 ? code : key_of(code);
}

int cnc_wait(int milliseconds) {
  struct pollfd sources[] = {
    {.fd = cnc.input, .events = POLLIN},
    {.fd = cnc_signal_descriptor(), .events = POLLIN},
  };
  if (poll(sources, 2, milliseconds) <= 0) return 0;
  int result = 0;
  if (sources[0].revents != 0) result |= CNC_WAIT_INPUT;
  if (sources[1].revents != 0) result |= CNC_WAIT_SIGNAL;
  if (result & CNC_WAIT_SIGNAL) cnc_signal_drain();
  return result;
}
