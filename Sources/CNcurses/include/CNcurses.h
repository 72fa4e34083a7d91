#ifndef CNCURSES_H
#define CNCURSES_H

#include <stddef.h>
#include <stdint.h>

/*
 * The terminal, as far as Swift needs to know it.
 *
 * No header of ncurses is included here, so none of its macros, globals, variadic functions and
 * layouts is imported: what Swift sees is the same on every system. There is one screen at a time,
 * because signal handlers have to find it.
 */

/* -- What there is, before anything is opened -------------------------------------------------- */

/* The rows and columns of the terminal behind standard output, or 0 where there is none. */
int cnc_terminal_size(int *_Nonnull rows, int *_Nonnull columns);

/* Whether the file descriptor is a terminal. */
int cnc_is_terminal(int descriptor);

/* The value of a variable of the environment, or NULL where it is not set. */
const char *_Nullable cnc_environment(const char *_Nonnull name);

/* Takes the locale of the environment for characters and tells its encoding, such as "UTF-8". */
const char *_Nonnull cnc_encoding(void);

/* Takes a locale in UTF-8 whatever the environment says; 0 where the system has none. */
int cnc_use_utf8(void);

/* The columns the C library gives the scalar in the present locale; -1 where it cannot be shown. */
int cnc_width(uint32_t scalar);

/* What the terminfo database says about a kind of terminal. */
typedef struct {
  int colors;
  int can_address_cursor;
  int has_alternate_screen;
} cnc_capabilities;

/* Looks the kind of terminal up; 0 where it is unknown. */
int cnc_look_up(const char *_Nonnull term, cnc_capabilities *_Nonnull result);

/* -- The screen -------------------------------------------------------------------------------- */

/*
 * Takes the terminal behind the two descriptors, or anything else that can be read and written;
 * size 0x0 asks the terminal. Nothing is shown before cnc_show. 0 where it cannot be done.
 */
int cnc_open(const char *_Nonnull term, int input, int output, int rows, int columns);

/* Gives the terminal back as it was found. Does nothing where no screen is open. */
void cnc_close(void);

/* Whether a screen is open. */
int cnc_is_open(void);

/* The size of the screen. */
void cnc_size(int *_Nonnull rows, int *_Nonnull columns);

/* Makes the screen as large as the terminal is now. */
void cnc_follow_size(void);

/* Has everything repainted by the next cnc_show, whatever the terminal shows. */
void cnc_repaint(void);

enum { CNC_BOLD = 1, CNC_DIM = 2, CNC_UNDERLINE = 4, CNC_REVERSE = 8 };

/* How a character looks: attributes from the list above, and the number of a pair of colors. */
typedef struct {
  int attributes;
  int pair;
} cnc_style;

/* How many pairs of colors can be defined, including pair 0, which is the terminal's own. */
int cnc_pair_limit(void);

/* Defines a pair; -1 is the terminal's own color. */
void cnc_define_pair(int pair, int foreground, int background);

/* Blanks the whole screen in a style. */
void cnc_erase(cnc_style style);

/*
 * Puts one character, a scalar with up to four marks behind it, into a cell. A character that the
 * C library thinks of another width is shown as a replacement, so that nothing behind it moves.
 */
void cnc_put(int row, int column, const uint32_t *_Nonnull scalars, int count, int width,
             cnc_style style);

/* Shows the cursor there. */
void cnc_place_cursor(int row, int column);

/* Hides the cursor. */
void cnc_hide_cursor(void);

/* Sends what has changed to the terminal, in one write where it fits into 64 KiB. */
void cnc_show(void);

/* -- Keys -------------------------------------------------------------------------------------- */

/* What cnc_key returns beside bytes. */
enum {
  CNC_KEY_NONE = -1,
  CNC_KEY_UNKNOWN = 0x100,
  CNC_KEY_UP,
  CNC_KEY_DOWN,
  CNC_KEY_LEFT,
  CNC_KEY_RIGHT,
  CNC_KEY_HOME,
  CNC_KEY_END,
  CNC_KEY_PAGE_UP,
  CNC_KEY_PAGE_DOWN,
  CNC_KEY_BACKTAB,
  CNC_KEY_ENTER,
  CNC_KEY_BACKSPACE,
  CNC_KEY_DELETE
};

/* The next byte or key that has arrived, without waiting; CNC_KEY_NONE where there is none. */
int cnc_key(void);

/* What cnc_wait found. */
enum { CNC_WAIT_INPUT = 1, CNC_WAIT_SIGNAL = 2 };

/* Sleeps until there is input or a signal, or for so many milliseconds (-1: for ever). */
int cnc_wait(int milliseconds);

/* -- Signals ----------------------------------------------------------------------------------- */

/*
 * From now until cnc_close, signals are noted and wake cnc_wait; crashes restore the terminal and
 * then end the program as they would have. Signals that are ignored stay so.
 */
void cnc_watch_signals(void);

/* What cnc_take_signal returns beside the number of a signal that asks the program to end. */
enum {
  CNC_SIGNAL_NONE = 0,
  CNC_SIGNAL_STOP = -1,
  CNC_SIGNAL_CONTINUED = -2,
  CNC_SIGNAL_RESIZED = -3
};

/* Takes the most urgent of the signals that were noted. */
int cnc_take_signal(void);

/*
 * Hands the terminal back, stops the program (all programs of its job, or this one alone) and, when
 * it goes on, takes the terminal again.
 */
void cnc_stop(int whole_job);

/* Takes the terminal again after somebody else has stopped and continued the program. */
void cnc_retake(void);

/* Restores the terminal and ends the program by the signal, as if it had never been caught. */
void cnc_die(int signal) __attribute__((noreturn));

/* -- For tests --------------------------------------------------------------------------------- */

/* Opens a pseudo-terminal of the given size; 0 where the system has none to give. */
int cnc_open_pty(int *_Nonnull leader, int *_Nonnull follower, int rows, int columns);

/* Whether the terminal echoes and edits lines, as a shell leaves it to programs. */
int cnc_is_cooked(int descriptor);

#endif
