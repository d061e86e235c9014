/* Gives the terminal back when the program cannot do it the orderly way: after a crash, or when it hangs in a write.
 * State must live in C here, since a signal handler may touch nothing that Swift's runtime looks after. */
#ifndef CTERMINALGUARD_H
#define CTERMINALGUARD_H

#include "SignalRelay.h"
#include "StopAwareSleep.h"

#include <stdbool.h>
#include <stddef.h>
#include <termios.h>

/* The most bytes that are kept of what gives the screen back. */
#define TERMINAL_GUARD_BYTES 256

/* What is needed to give the terminal back. Descriptors may be -1. */
struct terminal_guard_settings {
    /* The terminal, opened anew so that it never blocks. */
    int terminal;
    /* What the screen writes to; it is turned to /dev/null so that nothing is drawn afterwards. */
    int screen;
    /* The real standard error, and the file that stands in for it while the screen is on. */
    int errors;
    int captured;
    /* The modes the terminal had. */
    struct termios modes;
};

/* From now on the terminal has to be given back. Copies everything; false if there are too many bytes. To be called on
 * the thread that writes to the screen, which SIGURG is made to wake from a write that hangs. */
bool terminal_guard_arm(const struct terminal_guard_settings *settings, const char *bytes, size_t count);

/* Says that the caller gives the terminal back itself; false if it was given back already, or never taken. Waits while
 * another thread is at it, so that descriptors can be closed afterwards. */
bool terminal_guard_disarm(void);

/* Gives the terminal back unless that was done already. Async-signal-safe; takes at most half a second. */
bool terminal_guard_restore(void);

/* Restores on SIGSEGV, SIGILL, SIGABRT, SIGTRAP, SIGBUS and SIGFPE, and then lets the earlier handler go on. */
void terminal_guard_install(void);

/* Puts the earlier handlers back. */
void terminal_guard_uninstall(void);

#endif
