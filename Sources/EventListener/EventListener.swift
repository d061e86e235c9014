internal import Glibc
internal import NIOCore
internal import NIOPosix
internal import Synchronization

/// A server to which Janus' event handlers send what happens: sampleevh by HTTP, wsevh by WebSocket, on one port.
///
/// It listens without TLS: on this machine alone, or behind a reverse proxy that has it.
package final class EventListener: Sendable {
    private struct Running {
        var server: any Channel
        var reader: Task<Void, Never>
    }

    private let options: EventListenerOptions
    private let intake: EventIntake
    private let connections: Connections
    private let running = Mutex<Running?>(nil)

    /// A listener that does not listen yet.
    package init(_ options: EventListenerOptions = EventListenerOptions()) {
        self.options = options
        intake = EventIntake(limits: options.limits)
        connections = Connections(limit: options.limits.connections)
    }

    /// Listens, once, and says where.
    ///
    /// - Throws: ``Failure`` when the address cannot be had.
    package func start() async throws(Failure) -> ListeningAddress {
        let setup = ConnectionSetup(options, intake, connections)
        let server: any Channel
        do {
            server = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
                .serverChannelOption(.backlog, value: 256)
                .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
                .childChannelOption(.socketOption(.tcp_nodelay), value: 1)
                .childChannelInitializer(setup.initialize)
                .bind(host: options.address.host, port: options.address.port).get()
        } catch {
            throw Failure(address: options.address, error)
        }
        let intake = intake
        running.withLock { $0 = Running(server: server, reader: Task { await intake.run() }) }
        return ListeningAddress(host: options.address.host, port: server.localAddress?.port ?? options.address.port)
    }

    /// The events as they come, to be taken by one only; it ends after ``shutdown()``.
    ///
    /// What nobody takes is kept up to a bound; beyond it the oldest events are dropped, and the next batch says how many.
    package var batches: AsyncStream<EventBatch> {
        let inbox = intake.inbox
        return AsyncStream { await inbox.next() }
    }

    /// How much has come so far, and what became of it.
    package var counters: EventCounters { intake.counters }

    /// How many connections are open.
    package var openConnections: Int { connections.count }

    /// Closes the port and every connection, and waits for them; doing it again does nothing.
    package func shutdown() async {
        let stopped = running.withLock { running in
            defer { running = nil }
            return running
        }
        guard let stopped else { return intake.inbox.finish() }
        try? await stopped.server.close().get()
        for connection in connections.closeAll() { try? await connection.closeFuture.get() }
        intake.finish()
        await stopped.reader.value
    }
}

extension EventListener {
    /// Why it cannot listen.
    package struct Failure: Error, Hashable, Sendable, CustomStringConvertible {
        /// Where it should have listened.
        package var address: ListeningAddress
        /// What the system says.
        package var reason: String

        /// That address, for that reason.
        package init(address: ListeningAddress, reason: String) {
            self.address = address
            self.reason = reason
        }

        fileprivate init(address: ListeningAddress, _ error: any Error) {
            self.address = address
            reason = (error as? IOError).map { String(cString: strerror($0.errnoCode)) } ?? "\(error)"
        }

        /// The reason with the address.
        package var description: String { "cannot listen on \(address): \(reason)" }
    }
}
