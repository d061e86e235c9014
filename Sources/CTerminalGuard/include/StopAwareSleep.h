/* Sleeping that notices when the process was stopped meanwhile: poll silently goes on after a stop, while epoll_wait
 * ends with EINTR although no handler ran (signal(7)). Swift's Glibc module has no epoll. */
#ifndef STOPAWARESLEEP_H
#define STOPAWARESLEEP_H

#include <stdbool.h>

/* A descriptor that watches others; -1 when the system has none left. */
int stop_aware_sleep_open(void);

/* Watches one more, for being gone, and for input as well if that is wanted. One that is named twice is watched once. */
void stop_aware_sleep_watch(int descriptor, int watched, bool for_input);

/* Sleeps until one of them has something to say, for milliseconds at most (-1: without end). True when interrupted. */
bool stop_aware_sleep(int descriptor, int milliseconds);

#endif
