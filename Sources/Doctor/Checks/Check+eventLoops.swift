internal import JanusClient

extension Check {
    /// How the work is spread over threads.
    static let eventLoops = Check("event-loops", .server, "Event loops") { evidence throws(Obstacle) in
        let loops = try evidence.info.get().staticEventLoops ?? 0
        if loops == 0 {
            return .info(
                "no static event loops: every handle has a thread of its own, which is right up to some hundreds")
        }
        guard let handles = evidence.admin.seen?.loops.seen?.map(\.handles), let most = handles.max() else {
            return .info("\(loops) static event loops share the handles")
        }
        return .info("\(loops) static event loops with \(handles.reduce(0, +)) handles, at most \(most) on one")
    }
}
