import EventListener
import JanusWire
import TestSupport
import Testing

/// Senders that mean harm: nothing dies of them, and who behaves is served meanwhile.
@Suite(.timeLimit(.minutes(1)))
struct HostileSenderTests {
    /// A well-behaved sender is served.
    private func serves(_ listening: Listening, _ number: Int) async throws {
        let connection = try RawConnection(port: listening.port)
        try connection.send(post(numbered(number)))
        #expect(try await connection.statuses() == ["200 OK"])
    }

    @Test("A bomb is refused as soon as it has grown too large")
    func bombs() async throws {
        try await Listening.run { listening in
            let connection = try RawConnection(port: listening.port)
            let body = bomb(of: 64 << 20)
            #expect(body.count < 1 << 20)
            try? connection.send(post(body, ["Content-Encoding: gzip"]))
            #expect(try await connection.statuses() == ["413 Payload Too Large"])
            try await connection.closes()
            try await serves(listening, 1)
        }
    }

    @Test("A bomb just below the limit is inflated, and then is no JSON")
    func largest() async throws {
        try await Listening.run {
            $0.body = 1 << 20
        } while: { listening in
            let connection = try RawConnection(port: listening.port)
            try connection.send(post(bomb(of: (1 << 20) - 1000), ["Content-Encoding: gzip"]))
            // Its checksum is wrong, too.
            #expect(try await connection.statuses() == ["400 Bad Request"])
        }
    }

    @Test("What is not compressed, or not to its end, or goes on after it, is refused")
    func broken() async throws {
        let whole = gzip(Array(numbered(1).utf8))
        var wrong = whole
        wrong[wrong.count - 6] ^= 1
        for body in [Array("plain".utf8), Array(whole.dropLast(9)), whole + [1, 2, 3], wrong] {
            try await Listening.run { listening in
                let connection = try RawConnection(port: listening.port)
                try connection.send(post(body, ["Content-Encoding: gzip"]))
                #expect(try await connection.statuses() == ["400 Bad Request"])
                try await connection.closes()
                #expect(listening.listener.counters.events == 0)
            }
        }
    }

    @Test("A body is cut off at the limit, whether its length was told or not")
    func large() async throws {
        try await Listening.run {
            $0.body = 1000
        } while: { listening in
            let told = try RawConnection(port: listening.port)
            try told.send(post(String(repeating: " ", count: 1001)))
            #expect(try await told.statuses() == ["413 Payload Too Large"])
            let untold = try RawConnection(port: listening.port)
            try untold.send(post([], ["Transfer-Encoding: chunked"]))
            for _ in 0..<3 { try untold.send("200\r\n\(String(repeating: " ", count: 512))\r\n") }
            #expect(try await untold.statuses() == ["413 Payload Too Large"])
            try await untold.closes()
            try await serves(listening, 1)
        }
    }

    @Test("All bodies together have a limit, and what one held is free again")
    func together() async throws {
        try await Listening.run {
            $0.unread = 6000
            // Nobody is to be sent away for being slow, on a busy machine either.
            $0.patience = .seconds(300)
        } while: { listening in
            let head = post([], ["Content-Length: 3000"])
            let first = try RawConnection(port: listening.port)
            try first.send(head + [UInt8](repeating: 32, count: 2999))
            let second = try RawConnection(port: listening.port)
            try second.send(head + [UInt8](repeating: 32, count: 2999))
            try await eventually("both to be waited for") { listening.listener.openConnections == 2 }
            let third = try RawConnection(port: listening.port)
            try await eventually("one too many to be refused") {
                let another = try RawConnection(port: listening.port)
                try another.send(post(numbered(1)))
                return try await another.statuses() == ["503 Service Unavailable"]
            }
            try first.send("1")
            #expect(try await first.statuses() == ["400 Bad Request"])
            try third.send(post(numbered(1)))
            #expect(try await third.statuses() == ["200 OK"])
        }
    }

    @Test(
        "Garbage is refused",
        arguments: [
            "\u{16}\u{3}\u{1}\u{2}\u{0}", "nonsense\r\n\r\n", "POST / HTTP/1.1\r\nContent-Length: x\r\n\r\n",
            "POST / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n",
            "POST / HTTP/1.1\r\nA: \(String(repeating: "a", count: 9000))\r\n\r\n",
            "POST / HTTP/1.1\r\n\(String(repeating: "A: b\r\n", count: 100))\r\n",
            "POST / HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
        ])
    func garbage(text: String) async throws {
        try await Listening.run { listening in
            let connection = try RawConnection(port: listening.port)
            try connection.send(text)
            #expect(try await connection.statuses().first?.hasPrefix("4") == true)
            try await connection.closes()
            try await serves(listening, 1)
        }
    }

    @Test("Garbage after a refusal, and after a request, does no harm")
    func garbageAfterwards() async throws {
        try await Listening.run("jan:pw") { listening in
            let connection = try RawConnection(port: listening.port)
            try connection.send(post([], ["Transfer-Encoding: chunked"]) + Array("zz\r\nzz\r\n\r\n\u{0}".utf8))
            #expect(try await connection.statuses() == ["401 Unauthorized"])
            try await connection.closes()
        }
        try await Listening.run { listening in
            let connection = try RawConnection(port: listening.port)
            try connection.send(post(numbered(1)) + Array("\u{0}\u{1}".utf8))
            #expect(try await connection.statuses().first == "200 OK")
            try await connection.closes()
        }
    }

    @Test("Who is slow is sent away, however busy they look", arguments: ["", "POST / HTTP/1.1\r\n", "body"])
    func slow(beginning: String) async throws {
        try await Listening.run {
            $0.patience = .seconds(1)
        } while: { listening in
            let connection = try RawConnection(port: listening.port)
            try connection.send(beginning == "body" ? post([], ["Content-Length: 100000"]) : Array(beginning.utf8))
            try await eventually("an answer or the end of the connection") {
                if !beginning.isEmpty { try? connection.send("a") }
                return !connection.text.isEmpty || connection.isClosed
            }
            #expect(try await connection.statuses() == (beginning == "body" ? ["408 Request Timeout"] : []))
            try await connection.closes()
        }
    }

    @Test("A crowd cannot keep out who comes later")
    func crowd() async throws {
        try await Listening.run {
            $0.connections = 20
        } while: { listening in
            let useful = try RawConnection(port: listening.port)
            try useful.send(post(numbered(1)))
            #expect(try await useful.statuses() == ["200 OK"])
            var crowd: [RawConnection] = []
            for _ in 0..<300 { crowd.append(try RawConnection(port: listening.port)) }
            try await eventually("the first of the crowd to be closed") { crowd[0].isClosed }
            #expect(listening.listener.openConnections <= 20)
            try await serves(listening, 2)
            #expect(listening.listener.openConnections <= 20)
        }
    }

    @Test("A sender who is gone before the end is forgotten, with what came")
    func leaving() async throws {
        try await Listening.run {
            $0.unread = 6000
        } while: { listening in
            for _ in 0..<10 {
                let connection = try RawConnection(port: listening.port)
                try connection.send(post([], ["Content-Length: 5000"]) + [UInt8](repeating: 32, count: 4000))
            }
            try await eventually("all to be gone") { listening.listener.openConnections == 0 }
            let connection = try RawConnection(port: listening.port)
            try connection.send(post(numbered(1) + String(repeating: " ", count: 4000)))
            #expect(try await connection.statuses() == ["200 OK"])
        }
    }
}
