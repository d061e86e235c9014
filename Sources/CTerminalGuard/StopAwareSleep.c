#include "StopAwareSleep.h"

#include <errno.h>
#include <sys/epoll.h>

int stop_aware_sleep_open(void) { return epoll_create1(EPOLL_CLOEXEC); }

void stop_aware_sleep_watch(int descriptor, int watched, bool for_input) {
    struct epoll_event event = {.events = for_input ? EPOLLIN : 0};
    epoll_ctl(descriptor, EPOLL_CTL_ADD, watched, &event);
}

bool stop_aware_sleep(int descriptor, int milliseconds) {
    struct epoll_event event;
    return epoll_wait(descriptor, &event, 1, milliseconds) < 0 && errno == EINTR;
}
