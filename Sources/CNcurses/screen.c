#include "internal.h"

#include <stdlib.h>
#include <sys/ioctl.h>
#include <unistd.h>

struct cnc_screen cnc = {.input = -1, .output = -1};

int cnc_is_open(void) { return cnc.screen != NULL; }

static const int curses_signals[] = {SIGINT, SIGTERM, SIGTSTP, SIGWINCH};
enum { CURSES_SIGNALS = sizeof curses_signals / sizeof *curses_signals };

/*
 * newterm catches signals, and ends the program with status 1 on some; so what was in force before
 * is put back.
 */
static SCREEN *newterm_without_signals(const char *term, FILE *sheet, FILE *reader) {
  struct sigaction before[CURSES_SIGNALS];
  for (int i = 0; i < CURSES_SIGNALS; i++) sigaction(curses_signals[i], NULL, &before[i]);
  SCREEN *screen = newterm((char *)term, sheet, reader);
  for (int i = 0; i < CURSES_SIGNALS; i++) sigaction(curses_signals[i], &before[i], NULL);
  return screen;
}

static FILE *open_reader(int input) {
  int copy = dup(input);
  FILE *reader = copy < 0 ? NULL : fdopen(copy, "r");
  if (reader == NULL && copy >= 0) close(copy);
  return reader;
}

static void set_up_colors(void) {
  cnc.has_default_colors = false;
  if (!has_colors() || start_color() == ERR) return;
  cnc.has_default_colors = use_default_colors() == OK;
}

static void set_up_drawing(void) {
  idcok(stdscr, FALSE);
  scrollok(stdscr, FALSE);
  typeahead(-1); /* A frame is never left half painted because a key has arrived. */
}

static bool ask_size(int output, int *rows, int *columns) {
  struct winsize size;
  if (ioctl(output, TIOCGWINSZ, &size) != 0 || size.ws_row == 0 || size.ws_col == 0) return false;
  *rows = size.ws_row;
  *columns = size.ws_col;
  return true;
}

static void set_size(int rows, int columns) {
  if (rows > 0 && columns > 0) resize_term(rows, columns);
}

static void discard_screen(void) {
  if (cnc.keys != NULL) delwin(cnc.keys);
  if (cnc.screen != NULL) delscreen(cnc.screen);
  if (cnc.reader != NULL) fclose(cnc.reader);
  cnc_sheet_close();
  cnc = (struct cnc_screen){.input = -1, .output = -1};
}

static bool start_curses(const char *term, int input) {
  FILE *sheet = cnc_sheet_open();
  cnc.reader = open_reader(input);
  if (sheet == NULL || cnc.reader == NULL) return false;
  /* LINES and COLUMNS would freeze the size; without the second call a size would have to be in the
     database, which has none for the Linux console. */
  use_env(FALSE);
  use_tioctl(TRUE);
  cnc.screen = newterm_without_signals(term, sheet, cnc.reader);
  if (cnc.screen == NULL) return false;
  cnc_forbid_scrolling();
  return cnc_keys_open();
}

/*
 * Has the terminal entered anew by the next frame. What ncurses sends to leave it is thrown away.
 */
static void enter_with_next_frame(void) {
  endwin();
  cnc_sheet_discard();
  cnc_forget_looks();
}

/* A program that calls exit destroys none of its variables. */
static void close_at_exit(void) {
  static bool is_registered;
  if (!is_registered) atexit(cnc_close);
  is_registered = true;
}

int cnc_open(const char *term, int input, int output, int rows, int columns) {
  if (cnc.screen != NULL) return 0;
  cnc.input = input;
  cnc.output = output;
  if (!start_curses(term, input)) {
    discard_screen();
    return 0;
  }
  set_up_colors();
  set_up_drawing();
  fflush(stdout);
  close_at_exit();
  if (rows > 0 || ask_size(output, &rows, &columns)) set_size(rows, columns);
  enter_with_next_frame(); /* newterm has entered a screen of another size. */
  cnc_modes_remember(output);
  cnc_modes_take();
  cnc_errors_hold(output);
  return 1;
}

void cnc_close(void) {
  if (cnc.screen == NULL) return;
  cnc_signals_forget();
  endwin();
  cnc_sheet_send(cnc.output);
  cnc_modes_give_back();
  cnc_errors_release();
  cnc_crashes_forget();
  discard_screen();
}

void cnc_size(int *rows, int *columns) { getmaxyx(stdscr, *rows, *columns); }

void cnc_follow_size(void) {
  int rows, columns;
  if (ask_size(cnc.output, &rows, &columns)) set_size(rows, columns);
}

void cnc_repaint(void) { clearok(curscr, TRUE); }

void cnc_retake(void) {
  cnc_modes_take();
  cnc_errors_hold(cnc.output);
  enter_with_next_frame();
  cnc_repaint();
  cnc_follow_size();
}

void cnc_show(void) {
  bool enters = isendwin();
  wnoutrefresh(stdscr);
  doupdate();
  if (enters) keypad(cnc.keys, TRUE); /* Else it would come with the frame after the first key. */
  cnc_sheet_send(cnc.output);
}
