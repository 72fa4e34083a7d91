#include "internal.h"

#include <unistd.h>

/* Defines words such as `lines` and `columns` as macros; so it is included here only. */
#include <term.h>

static int has_string(const char *capability) {
  const char *text = tigetstr((char *)capability);
  return text != NULL && text != (char *)-1;
}

int cnc_look_up(const char *term, cnc_capabilities *result) {
  int status;
  TERMINAL *current = cur_term;
  if (setupterm((char *)term, STDERR_FILENO, &status) != OK) return 0;
  result->colors = tigetnum((char *)"colors");
  if (result->colors < 0) result->colors = 0;
  result->can_address_cursor = has_string("cup");
  result->has_alternate_screen = has_string("smcup") && has_string("rmcup");
  TERMINAL *looked_up = set_curterm(current);
  if (looked_up != NULL && looked_up != current) del_curterm(looked_up);
  return 1;
}

/*
 * Has ncurses draw lines where they are wanted instead of moving those that are there: parts of a
 * picture that move one after the other flicker, and some emulators know no scrolling region.
 */
void cnc_forbid_scrolling(void) {
  change_scroll_region = NULL;
  scroll_forward = scroll_reverse = NULL;
  parm_index = parm_rindex = NULL;
  insert_line = parm_insert_line = NULL;
  delete_line = parm_delete_line = NULL;
}
