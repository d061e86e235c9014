import NIOCore
import TestSupport
import Testing

struct TCPRelayTests {
    /// What it takes to see that nothing comes.
    private func expectSilence(_ connection: RawConnection, after known: String) async throws {
        await #expect(throws: NeverHappened.self) {
            try await eventually("news", within: .milliseconds(100)) {
                connection.text != known || connection.isClosed
            }
        }
    }

    @Test func passesBytesAndEnds() async throws {
        try await EchoServer.run { port, _ in
            try await TCPRelay.run(to: port) { relay in
                let connection = try RawConnection(port: relay.port)
                // More than any socket holds, so that the end has to wait for the bytes before it.
                let block = [UInt8](repeating: 7, count: 1 << 16)
                for _ in 0..<64 {
                    try connection.send(block)
                    _ = connection.received
                }
                connection.finish()
                try await connection.closes()
                // A difference of millions of numbers would take minutes to tell.
                let received = connection.received
                #expect(received.count == 64 << 16)
                #expect(received.allSatisfy { $0 == 7 } == true)
                try await eventually("the end of both") { await relay.openConnections == 0 }
                #expect(await relay.totalConnections == 1)
            }
        }
    }

    @Test func cutClosesAllAndRefusesUntilMended() async throws {
        try await EchoServer.run { port, served in
            try await TCPRelay.run(to: port) { relay in
                let connections = try [RawConnection(port: relay.port), RawConnection(port: relay.port)]
                for connection in connections {
                    try connection.send("hello")
                    try await connection.receives("the echo") { $0 == "hello" }
                }
                #expect(await relay.openConnections == 2)
                await relay.cut()
                #expect(await relay.openConnections == 0)
                for connection in connections { try await connection.closes() }
                try await eventually("the end at the server") { served.elements.allSatisfy { !$0.isActive } }
                let refused = try RawConnection(port: relay.port)
                try await refused.closes()
                await relay.mend()
                let mended = try RawConnection(port: relay.port)
                try mended.send("again")
                try await mended.receives("the echo") { $0 == "again" }
                #expect(await relay.totalConnections == 4)
                #expect(served.elements.count == 3)
            }
        }
    }

    @Test func stallHoldsEverythingAndResumeDeliversInOrder() async throws {
        try await EchoServer.run { port, _ in
            try await TCPRelay.run(to: port) { relay in
                let old = try RawConnection(port: relay.port)
                try old.send("1")
                try await old.receives("the echo") { $0 == "1" }
                await relay.stall()
                let new = try RawConnection(port: relay.port)
                for number in 2...9 { try old.send("\(number)") }
                old.finish()
                try new.send("new")
                try await expectSilence(old, after: "1")
                try await expectSilence(new, after: "")
                #expect(await relay.openConnections == 2)
                await relay.resume()
                try await old.closes()
                #expect(old.text == "123456789")
                try await new.receives("the echo") { $0 == "new" }
            }
        }
    }

    @Test func blackholeIsTheEndThatNobodyIsToldOf() async throws {
        try await EchoServer.run { port, served in
            try await TCPRelay.run(to: port) { relay in
                let old = try RawConnection(port: relay.port)
                try old.send("1")
                try await old.receives("the echo") { $0 == "1" }
                await relay.stall()
                try old.send("2")
                await relay.blackhole()
                let new = try RawConnection(port: relay.port)
                try new.send("new")
                try old.send("3")
                try await expectSilence(new, after: "")
                try await expectSilence(old, after: "1")
                await relay.mend()
                let mended = try RawConnection(port: relay.port)
                try mended.send("alive")
                try await mended.receives("the echo") { $0 == "alive" }
                try old.send("4")
                try await expectSilence(old, after: "1")
                #expect(!new.isClosed)
                #expect(served.elements.count == 2)
                #expect(served.elements.allSatisfy { $0.isActive })
                await relay.cut()
                try await old.closes()
                try await new.closes()
            }
        }
    }

    @Test func aServerThatIsGoneIsSeenThroughIt() async throws {
        let port = try DeafPort()
        defer { withExtendedLifetime(port) {} }
        try await TCPRelay.run(to: port.number) { relay in
            let connection = try RawConnection(port: relay.port)
            try await connection.closes()
            try await eventually("the end") { await relay.openConnections == 0 }
        }
    }
}
