/* Turns signals into bytes in a pipe, whichever thread they hit: with an asynchronous `main` the first thread waits in
 * libdispatch with no signal blocked, so that blocking them everywhere and waiting for them elsewhere does not work. */
#ifndef SIGNALRELAY_H
#define SIGNALRELAY_H

#include <stdbool.h>

/* The signals taken from now on are written to a descriptor, which must not block; -1 to drop them. */
void signal_relay_open(int descriptor);

/* Takes a signal: its number becomes a byte. With `unless_ignored` a signal that is ignored stays so. */
bool signal_relay_take(int number, bool unless_ignored);

/* How often SIGCONT has come since it was taken; known at once, while the byte takes its way over another thread. */
unsigned signal_relay_continuations(void);

/* Gives a signal its usual effect again. */
void signal_relay_release(int number);

#endif
