#include "StopAwareSleep.h"

#include <errno.h>
#include <sys/epoll.h>

int stop_aware_sleep_open(const int *descriptors, int count) {
    int descriptor = epoll_create1(EPOLL_CLOEXEC);
    for (int index = 0; index < count; index++) {
        struct epoll_event event = {.events = EPOLLIN};
        /* One that is named twice is watched once. */
        epoll_ctl(descriptor, EPOLL_CTL_ADD, descriptors[index], &event);
    }
    return descriptor;
}

bool stop_aware_sleep(int descriptor, int milliseconds) {
    struct epoll_event event;
    return epoll_wait(descriptor, &event, 1, milliseconds) < 0 && errno == EINTR;
}
