#include "CTerminalGuard.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

/* What follows is filled in before `state` becomes ARMED, and read only by whoever takes it from there. */
enum { IDLE, ARMED, RESTORING };
static atomic_int state = IDLE;
static struct terminal_guard_settings settings;
static char restore_bytes[TERMINAL_GUARD_BYTES];
static size_t restore_count;
static pthread_t writer;

static const int guarded[] = {SIGSEGV, SIGILL, SIGABRT, SIGTRAP, SIGBUS, SIGFPE};
enum { guarded_count = sizeof guarded / sizeof guarded[0] };
static struct sigaction earlier[guarded_count];
static atomic_bool installed;

static void on_wake(int number) { (void)number; }

bool terminal_guard_arm(const struct terminal_guard_settings *wanted, const char *bytes, size_t count) {
    if (count > sizeof restore_bytes) return false;
    terminal_guard_disarm();
    /* Without SA_RESTART, so that a write in progress returns; and a thread may have inherited a mask that blocks it. */
    struct sigaction wake;
    memset(&wake, 0, sizeof wake);
    wake.sa_handler = on_wake;
    sigaction(SIGURG, &wake, NULL);
    sigset_t waking;
    sigemptyset(&waking);
    sigaddset(&waking, SIGURG);
    pthread_sigmask(SIG_UNBLOCK, &waking, NULL);
    writer = pthread_self();
    settings = *wanted;
    memcpy(restore_bytes, bytes, count);
    restore_count = count;
    atomic_store(&state, ARMED);
    return true;
}

/* Whether this caller is the one that moved the state on from ARMED. */
static bool take(int next) {
    int expected = ARMED;
    return atomic_compare_exchange_strong(&state, &expected, next);
}

bool terminal_guard_disarm(void) {
    bool taken = take(IDLE);
    /* Whoever is restoring still needs the descriptors, which the caller may be about to close. */
    while (atomic_load(&state) == RESTORING) poll(NULL, 0, 1);
    return taken;
}

/* A terminal has one writer at a time: one that hangs must let go of it. By now it writes to /dev/null. */
static void wake_writer(void) {
    if (!pthread_equal(writer, pthread_self())) pthread_kill(writer, SIGURG);
}

/* Writes without ever waiting long: what the terminal has not taken yet is thrown away to make room. */
static void write_bytes(void) {
    size_t written = 0;
    for (int attempt = 0; attempt < 50 && written < restore_count; attempt++) {
        ssize_t count = write(settings.terminal, restore_bytes + written, restore_count - written);
        if (count > 0) {
            written += (size_t)count;
        } else if (errno == EAGAIN) {
            wake_writer();
            tcflush(settings.terminal, TCOFLUSH);
            poll(NULL, 0, 10);
        } else if (errno != EINTR) {
            return;
        }
    }
}

/* Repeats on the real standard error what was said meanwhile, as far as it is taken at once. */
static void replay_errors(void) {
    if (settings.errors < 0) return;
    dup2(settings.errors, STDERR_FILENO);
    if (settings.captured < 0) return;
    char chunk[256];
    off_t offset = 0;
    for (int round = 0; round < 256; round++) {
        struct pollfd ready = {.fd = settings.errors, .events = POLLOUT};
        if (poll(&ready, 1, 0) != 1 || !(ready.revents & POLLOUT)) return;
        ssize_t count = pread(settings.captured, chunk, sizeof chunk, offset);
        if (count <= 0 || write(settings.errors, chunk, (size_t)count) != count) return;
        offset += count;
    }
}

/* Whether the terminal is ours to change: from the background we would be stopped, or spoil another's screen. */
static bool in_foreground(void) {
    pid_t owner = tcgetpgrp(settings.terminal);
    return owner < 0 || owner == getpgrp();
}

bool terminal_guard_restore(void) {
    if (!take(RESTORING)) return false;
    int saved = errno;
    int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
    if (nowhere >= 0 && settings.screen >= 0) dup2(nowhere, settings.screen);
    wake_writer();
    if (settings.terminal >= 0 && in_foreground()) {
        write_bytes();
        tcsetattr(settings.terminal, TCSANOW, &settings.modes);
    }
    replay_errors();
    if (nowhere >= 0) close(nowhere);
    atomic_store(&state, IDLE);
    errno = saved;
    return true;
}

static void uninstall_all(void) {
    for (int i = 0; i < guarded_count; i++) sigaction(guarded[i], &earlier[i], NULL);
}

/* The earlier handler (Swift's, which prints a backtrace) is called as if it had been first; with none, the fault or
 * the signal raised again ends the program as it would have. */
static void on_crash(int number, siginfo_t *info, void *context) {
    terminal_guard_restore();
    if (atomic_exchange(&installed, false)) uninstall_all();
    for (int i = 0; i < guarded_count; i++) {
        if (guarded[i] != number) continue;
        if (earlier[i].sa_flags & SA_SIGINFO) {
            earlier[i].sa_sigaction(number, info, context);
            return;
        }
        if (earlier[i].sa_handler != SIG_DFL && earlier[i].sa_handler != SIG_IGN) {
            earlier[i].sa_handler(number);
            return;
        }
    }
    raise(number);
}

void terminal_guard_install(void) {
    if (atomic_exchange(&installed, true)) return;
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_sigaction = on_crash;
    action.sa_flags = SA_SIGINFO | SA_ONSTACK;
    sigemptyset(&action.sa_mask);
    for (int i = 0; i < guarded_count; i++) sigaction(guarded[i], &action, &earlier[i]);
}

void terminal_guard_uninstall(void) {
    if (atomic_exchange(&installed, false)) uninstall_all();
}
