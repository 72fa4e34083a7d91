#ifndef CNC_INTERNAL_H
#define CNC_INTERNAL_H

/* Before any other header: these say which functions exist, and which layout ncurses has. */
#ifdef __linux__
#define _GNU_SOURCE
#endif
#define NCURSES_WIDECHAR 1

#include "CNcurses.h"

#include <curses.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <termios.h>

/* Where systems differ. */
#ifdef __linux__
#include <pty.h>
#include <sys/mman.h>
#define CNC_HAS_MEMORY_FILES 1
#else
#include <util.h>
#endif

/* The one screen. */
struct cnc_screen {
  SCREEN *screen;
  WINDOW *keys;
  FILE *reader;
  int input;
  int output;
  bool has_default_colors;
};

extern struct cnc_screen cnc;

/* sheet.c: the file in memory that ncurses draws into. */
FILE *cnc_sheet_open(void);
void cnc_sheet_close(void);
void cnc_sheet_send(int output);
void cnc_sheet_discard(void);
int cnc_memory_file(void);

/* economy.c: the bytes ncurses has written, made fewer. */
void cnc_economize(const char *bytes, size_t count, int output);
void cnc_forget_looks(void);

/* modes.c: the modes of the terminal, and the sequences that bring it back. */
void cnc_modes_remember(int output);
void cnc_modes_take(void);
void cnc_modes_give_back(void);
void cnc_modes_rescue(void);

/* errors.c: standard error, kept off the screen. */
void cnc_errors_hold(int output);
void cnc_errors_release(void);

/* signals.c and crashes.c. */
void cnc_signals_forget(void);
bool cnc_should_end(void);
int cnc_signal_descriptor(void);
void cnc_signal_drain(void);
void cnc_crashes_guard(void);
void cnc_crashes_forget(void);

/* keys.c */
bool cnc_keys_open(void);

void cnc_forbid_scrolling(void);

/* Writes all of it, whatever interrupts; safe in a signal handler. */
void cnc_write_all(int descriptor, const char *bytes, size_t count);

#endif
