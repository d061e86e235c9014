#include "SignalRelay.h"

#include <errno.h>
#include <signal.h>
#include <stdatomic.h>
#include <string.h>
#include <unistd.h>

static atomic_int relay = -1;
static atomic_uint continuations = 0;

static void on_signal(int number) {
    int saved = errno;
    if (number == SIGCONT) atomic_fetch_add(&continuations, 1);
    int descriptor = atomic_load(&relay);
    unsigned char byte = (unsigned char)number;
    /* A full pipe has plenty of signals to tell of already. */
    if (descriptor >= 0 && write(descriptor, &byte, 1) < 0) errno = 0;
    errno = saved;
}

unsigned signal_relay_continuations(void) { return atomic_load(&continuations); }

void signal_relay_open(int descriptor) { atomic_store(&relay, descriptor); }

bool signal_relay_take(int number, bool unless_ignored) {
    struct sigaction action;
    if (unless_ignored && sigaction(number, NULL, &action) == 0 && action.sa_handler == SIG_IGN) return false;
    memset(&action, 0, sizeof action);
    action.sa_handler = on_signal;
    action.sa_flags = SA_RESTART;
    sigemptyset(&action.sa_mask);
    return sigaction(number, &action, NULL) == 0;
}

void signal_relay_release(int number) { signal(number, SIG_DFL); }
