#include "internal.h"

#include <wchar.h>

int cnc_pair_limit(void) { return has_colors() ? COLOR_PAIRS : 1; }

void cnc_define_pair(int pair, int foreground, int background) {
  if (!cnc.has_default_colors) {
    if (foreground < 0) foreground = COLOR_WHITE;
    if (background < 0) background = COLOR_BLACK;
  }
  init_extended_pair(pair, foreground, background);
}

static attr_t attributes_of(cnc_style style) {
  attr_t result = WA_NORMAL;
  if (style.attributes & CNC_BOLD) result |= WA_BOLD;
  if (style.attributes & CNC_DIM) result |= WA_DIM;
  if (style.attributes & CNC_UNDERLINE) result |= WA_UNDERLINE;
  if (style.attributes & CNC_REVERSE) result |= WA_REVERSE;
  return result;
}

/*
 * The pair goes through the last argument of setcchar: in the attributes there is room for 256
 * pairs only, and pair 300 would silently become 44.
 */
static cchar_t cell_of(const wchar_t *text, cnc_style style) {
  cchar_t cell;
  int pair = style.pair;
  if (setcchar(&cell, text, attributes_of(style), 0, &pair) == ERR) {
    setcchar(&cell, L"?", attributes_of(style), 0, &pair);
  }
  return cell;
}

static void put_text(int row, int column, const wchar_t *text, cnc_style style) {
  cchar_t cell = cell_of(text, style);
  mvwadd_wchnstr(stdscr, row, column, &cell, 1);
}

static void put_replacement(int row, int column, int width, cnc_style style) {
  const wchar_t *mark = wcwidth(0xFFFD) == 1 ? L"\xFFFD" : L"?";
  put_text(row, column, mark, style);
  if (width == 2) put_text(row, column + 1, L" ", style);
}

void cnc_put(int row, int column, const uint32_t *scalars, int count, int width, cnc_style style) {
  wchar_t text[CCHARW_MAX + 1] = {0};
  if (count > CCHARW_MAX) count = CCHARW_MAX;
  for (int i = 0; i < count; i++) text[i] = (wchar_t)scalars[i];
  if (wcwidth(text[0]) == width) {
    put_text(row, column, text, style);
  } else {
    put_replacement(row, column, width, style);
  }
}

void cnc_erase(cnc_style style) {
  cchar_t blank = cell_of(L" ", style);
  wbkgrndset(stdscr, &blank);
  werase(stdscr);
}

void cnc_place_cursor(int row, int column) {
  leaveok(stdscr, FALSE);
  wmove(stdscr, row, column);
  curs_set(1);
}

void cnc_hide_cursor(void) {
  /* Where nobody sees the cursor it may stay where the last change has left it. */
  leaveok(stdscr, TRUE);
  curs_set(0);
}
