#ifndef CNCURSES_H
#define CNCURSES_H

/* The rows and columns of the terminal behind standard output, or 0 where there is none. */
int cnc_terminal_size(int *rows, int *columns);

#endif
