internal import NIOCore

/// Reads from a socket no more often than every few milliseconds; the first time after a quiet spell at once.
///
/// Janus sends each event in a frame of its own. Where they come one upon the other, several are read at a time, which
/// saves most of the wake-ups.
final class ReadPacer: ChannelOutboundHandler {
    typealias OutboundIn = Any
    typealias OutboundOut = Any

    private let interval: TimeAmount
    private var lastRead: NIODeadline?
    private var isScheduled = false

    init(every interval: TimeAmount) { self.interval = interval }

    func read(context: ChannelHandlerContext) {
        guard !isScheduled else { return }
        let now = context.eventLoop.now
        guard let lastRead, now < lastRead + interval else {
            self.lastRead = now
            return context.read()
        }
        isScheduled = true
        let bound = NIOLoopBound(context, eventLoop: context.eventLoop)
        context.eventLoop.assumeIsolated().scheduleTask(deadline: lastRead + interval) {
            self.isScheduled = false
            self.lastRead = bound.value.eventLoop.now
            bound.value.read()
        }
    }
}
