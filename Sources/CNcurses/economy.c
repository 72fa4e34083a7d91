#include "internal.h"

#include <string.h>

/*
 * ncurses changes colors and attributes in small steps: for a blank between two colored letters it
 * sends `ESC[39m ESC(B ESC[m`, and each change of the foreground repeats the background. Here the
 * steps up to the next character are taken together and sent as their difference, which saves a
 * third of a frame. What is not understood passes as it is; on terminals that are not ANSI, all.
 */

/* Attributes have the numbers of SGR up to this one; 22 takes two of them back. */
enum { BOLD = 1, DIM = 2, UNDERLINE = 4, REVERSE = 7, STRUCK = 9, LARGEST = STRUCK };

struct looks {
  unsigned attributes; /* a bit each */
  int foreground;      /* the number of SGR, or 256 + that of the palette, or -1 */
  int background;
};

static const struct looks plain = {0, -1, -1};
static struct looks sent = {0, -1, -1};
static bool is_ansi;
static bool is_known; /* whether the terminal is at what was sent */
static struct looks next = {0, -1, -1};

static char frame[64 * 1024];
static size_t frame_length;
static int frame_output;

static void send_frame(void) {
  cnc_write_all(frame_output, frame, frame_length);
  frame_length = 0;
}

static void add(const char *bytes, size_t count) {
  for (size_t i = 0; i < count; i++) {
    if (frame_length == sizeof frame) send_frame();
    frame[frame_length++] = bytes[i];
  }
}

/* -- Writing the difference -------------------------------------------------------------------- */

static int write_color(char *text, int color, int is_background) {
  if (color >= 256) return sprintf(text, "%d;5;%d;", 38 + 10 * is_background, color - 256);
  return sprintf(text, "%d;", color < 0 ? 39 + 10 * is_background : color);
}

static bool are_same(struct looks one, struct looks other) {
  return one.attributes == other.attributes && one.foreground == other.foreground &&
         one.background == other.background;
}

static void send_difference(void) {
  char text[64] = "\033[";
  int length = 2;
  if (!is_known || (sent.attributes & ~next.attributes) != 0) {
    sent = plain;
    length += sprintf(text + length, "0;");
  }
  for (int bit = 1; bit <= LARGEST; bit++) {
    unsigned added = next.attributes & ~sent.attributes;
    if (added >> bit & 1) length += sprintf(text + length, "%d;", bit);
  }
  if (next.foreground != sent.foreground) length += write_color(text + length, next.foreground, 0);
  if (next.background != sent.background) length += write_color(text + length, next.background, 1);
  text[length - 1] = 'm'; /* instead of the last semicolon */
  add(text, (size_t)length);
}

static void send_looks(void) {
  if (is_known && are_same(next, sent)) return;
  if (are_same(next, plain)) {
    add("\033[m", 3);
  } else {
    send_difference();
  }
  sent = next;
  is_known = true;
}

/* -- Reading the steps ------------------------------------------------------------------------- */

static void clear_attribute(int number) {
  next.attributes &= ~(1u << number);
  if (number == DIM) next.attributes &= ~(1u << BOLD);
}

static bool apply_plain(int number) {
  if (number == 0) {
    next = plain;
  } else if (number <= LARGEST) {
    next.attributes |= 1u << number;
  } else if (number >= 22 && number <= 29) {
    clear_attribute(number - 20);
  } else if ((number >= 30 && number <= 37) || (number >= 90 && number <= 97)) {
    next.foreground = number;
  } else if ((number >= 40 && number <= 47) || (number >= 100 && number <= 107)) {
    next.background = number;
  } else if (number == 39) {
    next.foreground = -1;
  } else if (number == 49) {
    next.background = -1;
  } else {
    return number == 10; /* The ordinary font is the only one in use. */
  }
  return true;
}

/* Applies one parameter and moves behind it; a color of the palette has three numbers. */
static bool apply(const int *numbers, int count, int *index) {
  int number = numbers[(*index)++];
  if (number != 38 && number != 48) return apply_plain(number);
  if (*index + 2 > count || numbers[*index] != 5) return false;
  *(number == 38 ? &next.foreground : &next.background) = 256 + numbers[*index + 1];
  *index += 2;
  return true;
}

/* The length of `ESC [ numbers m` at the start of the bytes, which it reads; 0 where it is none. */
static size_t read_sequence(const char *bytes, size_t count, int *numbers, int *found) {
  if (count < 3 || bytes[0] != '\033' || bytes[1] != '[') return 0;
  *found = 1;
  numbers[0] = 0;
  for (size_t i = 2; i < count && i < 40; i++) {
    if (bytes[i] == 'm') return i + 1;
    if (bytes[i] >= '0' && bytes[i] <= '9') {
      numbers[*found - 1] = numbers[*found - 1] % 1000 * 10 + (bytes[i] - '0');
    } else if (bytes[i] == ';') {
      numbers[(*found)++] = 0;
    } else {
      return 0;
    }
  }
  return 0;
}

/* Takes a change of looks at the start of the bytes; 0 where there is none that is understood. */
static size_t take_looks(const char *bytes, size_t count) {
  int numbers[40];
  int found;
  size_t length = read_sequence(bytes, count, numbers, &found);
  struct looks before = next;
  for (int i = 0; length > 0 && i < found;) {
    if (apply(numbers, found, &i)) continue;
    next = before;
    return 0;
  }
  return length;
}

static size_t take_one_of(const char *const *texts, const char *bytes, size_t count) {
  for (; *texts != NULL; texts++) {
    size_t length = strlen(*texts);
    if (length <= count && memcmp(bytes, *texts, length) == 0) return length;
  }
  return 0;
}

/* Choosing the ordinary set of characters says nothing where no other is ever chosen. */
static size_t take_character_set(const char *bytes, size_t count) {
  static const char *const choices[] = {"\033(B", "\017", NULL};
  return take_one_of(choices, bytes, count);
}

/*
 * Entering the screen again, ncurses resets the whole palette, though it has never changed it; that
 * would take the user's own colors away.
 */
static size_t take_palette_reset(const char *bytes, size_t count) {
  static const char *const resets[] = {"\033]104\007", "\033]104\033\\", "\033]R", NULL};
  return take_one_of(resets, bytes, count);
}

/* Whether a blank in the looks that were sent is the same as in the next ones: no ink can be seen. */
static bool is_same_blank(void) {
  const unsigned seen = 1u << UNDERLINE | 1u << REVERSE | 1u << STRUCK;
  return is_known && sent.background == next.background &&
         ((sent.attributes | next.attributes) & seen) == 0;
}

/* Sends what is neither looks nor superfluous, and returns its length. */
static size_t pass(const char *bytes) {
  if (*bytes != ' ' || !is_same_blank()) send_looks();
  add(bytes, 1);
  return 1;
}

static void shorten(const char *bytes, size_t count) {
  bool has_character_set = false;
  while (count > 0) {
    size_t length = take_looks(bytes, count);
    if (length == 0) length = take_palette_reset(bytes, count);
    if (length == 0 && (length = take_character_set(bytes, count)) > 0) {
      /* Once a frame it is sent, should somebody else have chosen another. */
      if (!has_character_set) add(bytes, length);
      has_character_set = true;
    }
    if (length == 0) length = pass(bytes);
    bytes += length;
    count -= length;
  }
  send_looks();
}

void cnc_economize(const char *bytes, size_t count, int output) {
  frame_output = output;
  if (is_ansi) {
    shorten(bytes, count);
  } else {
    add(bytes, count);
  }
  send_frame();
}

/* Whether the terminal changes its looks by `ESC [`; on others the same bytes mean other things. */
static bool understands_sgr(void) {
  const char *reset = tigetstr((char *)"sgr0");
  return reset != NULL && reset != (char *)-1 && strstr(reset, "\033[") != NULL;
}

void cnc_forget_looks(void) {
  is_ansi = understands_sgr();
  is_known = false;
  next = plain;
}
