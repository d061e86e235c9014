import EventListener
import JanusWire
import TestSupport
import Testing

/// Events that come by HTTP.
@Suite(.timeLimit(.minutes(1)))
struct PostingTests {
    @Test("One event and an array of them are taken in order, over one connection")
    func grouping() async throws {
        try await Listening.run { listening in
            let connection = try RawConnection(port: listening.port)
            try connection.send(post(numbered(1)))
            #expect(try await connection.statuses() == ["200 OK"])
            try connection.send(post("[\(numbered(2)),\(numbered(3))]") + post("[]") + post(numbered(4)))
            #expect(try await connection.statuses(4) == Array(repeating: "200 OK", count: 4))
            try await eventually("all events") { listening.events.count == 4 }
            #expect(listening.events.map(\.timestamp) == [1, 2, 3, 4])
            #expect(listening.listener.counters == .init(events: 4))
        }
    }

    @Test(
        "Compressed events are inflated",
        arguments: [("gzip", gzip), ("deflate", deflate), ("GZIP", gzip)] as [(String, @Sendable ([UInt8]) -> [UInt8])])
    func compression(name: String, compress: @Sendable ([UInt8]) -> [UInt8]) async throws {
        try await Listening.run { listening in
            let connection = try RawConnection(port: listening.port)
            let body = compress(Array("[\((1...3000).map(numbered).joined(separator: ","))]".utf8))
            try connection.send(post(body, ["Content-Encoding: \(name)"]))
            #expect(try await connection.statuses() == ["200 OK"])
            try await eventually("all events") { listening.events.count == 3000 }
        }
    }

    @Test("A body may come in chunks, and after a word that it may come")
    func chunks() async throws {
        try await Listening.run { listening in
            let connection = try RawConnection(port: listening.port)
            try connection.send(post([], ["Transfer-Encoding: chunked", "Expect: 100-continue"]))
            #expect(try await connection.statuses() == ["100 Continue"])
            for part in [#"{"type":1,"#, #""event":{"name":"#, #""destroyed"}}"#] {
                try connection.send("\(String(part.utf8.count, radix: 16))\r\n\(part)\r\n")
            }
            try connection.send("0\r\n\r\n")
            #expect(try await connection.statuses(2).last == "200 OK")
            try await eventually("the event") { listening.events.map(\.kind) == [.session(.destroyed)] }
        }
    }

    @Test("A body that is sent again is told once; without times, things can happen twice")
    func retransmission() async throws {
        try await Listening.run { listening in
            for body in [numbered(1), numbered(1), numbered(2)] + Array(repeating: #"{"type":4,"event":{}}"#, count: 2)
            {
                let connection = try RawConnection(port: listening.port)
                try connection.send(post(body))
                #expect(try await connection.statuses() == ["200 OK"])
            }
            try await eventually("the events") { listening.events.count == 4 }
            #expect(listening.events.map(\.timestamp) == [1, 2, nil, nil])
        }
    }

    @Test(
        "What is no event is refused",
        arguments: ["", "{", "nonsense", "1", "{}", "[1]", #"{"type":"x"}"#, String(repeating: "[", count: 100_000)])
    func nonsense(body: String) async throws {
        try await Listening.run { listening in
            let connection = try RawConnection(port: listening.port)
            try connection.send(post(body))
            #expect(try await connection.statuses() == ["400 Bad Request"])
            try connection.send(post(numbered(1)))
            #expect(try await connection.statuses(2).last == "200 OK")
            #expect(listening.listener.counters.unreadable == 1)
        }
    }

    @Test(
        "What is no POST of JSON to the one path is refused",
        arguments: [
            ("GET / HTTP/1.1\r\nHost: x\r\n\r\n", "405 Method Not Allowed"),
            ("PUT / HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n", "405 Method Not Allowed"),
            ("OPTIONS / HTTP/1.1\r\nHost: x\r\n\r\n", "405 Method Not Allowed"),
            (String(decoding: post([], path: "/janus"), as: UTF8.self), "404 Not Found"),
            (String(decoding: post([], type: nil), as: UTF8.self), "415 Unsupported Media Type"),
            (String(decoding: post([], type: "text/plain"), as: UTF8.self), "415 Unsupported Media Type"),
            (String(decoding: post([], ["Content-Encoding: br"]), as: UTF8.self), "415 Unsupported Media Type"),
            (String(decoding: post([], ["Content-Encoding: gzip, gzip"]), as: UTF8.self), "415 Unsupported Media Type"),
            (String(decoding: post([], ["Origin: https://evil.example"]), as: UTF8.self), "403 Forbidden"),
            (String(decoding: post([], ["Content-Length: 99999999"]), as: UTF8.self), "413 Payload Too Large"),
        ])
    func refusals(request: String, status: String) async throws {
        try await Listening.run { listening in
            let connection = try RawConnection(port: listening.port)
            try connection.send(request)
            #expect(try await connection.statuses() == [status])
            try await connection.closes()
            #expect(listening.listener.counters.events == 0)
        }
    }

    @Test("JSON may be said to be UTF-8, and a page of the same host may send")
    func latitude() async throws {
        try await Listening.run { listening in
            let connection = try RawConnection(port: listening.port)
            let body = Array(numbered(1).utf8)
            try connection.send(
                post(body, ["Origin: http://127.0.0.1"], path: "/?a=b", type: "Application/JSON; charset=utf-8"))
            #expect(try await connection.statuses() == ["200 OK"])
        }
    }

    @Test(
        "The user and the password have to be the right ones",
        arguments: [
            (nil, false), ("Basic amFuOnB3OjE=", true), ("basic  amFuOnB3OjE=", true), ("Basic amFuOnB3OjI=", false),
            ("Basic amFuOnB3OjE", false), ("Basic ", false), ("Bearer amFuOnB3OjE=", false), ("Basic", false),
            ("Basic amFuOnB3OjE=AAAA", false),
        ] as [(String?, Bool)])
    func credentials(authorization: String?, isRight: Bool) async throws {
        try await Listening.run("jan:pw:1") { listening in
            let connection = try RawConnection(port: listening.port)
            try connection.send(post(Array(numbered(1).utf8), authorization.map { ["Authorization: \($0)"] } ?? []))
            #expect(try await connection.statuses() == [isRight ? "200 OK" : "401 Unauthorized"])
            if !isRight {
                #expect(connection.text.contains("WWW-Authenticate: Basic realm="))
                try await connection.closes()
            }
            #expect(listening.listener.counters == (isRight ? .init(events: 1) : .init(unauthorized: 1)))
        }
    }

    @Test("What nobody takes is dropped from its beginning, and the next batch says how much")
    func dropping() async throws {
        let size = numbered(10).utf8.count
        try await Listening.run(takes: false, { $0.untaken = 3 * size }) { listening in
            let connection = try RawConnection(port: listening.port)
            for number in 10...19 {
                try connection.send(post(numbered(number)))
                _ = try await connection.statuses(number - 9)
            }
            #expect(listening.listener.counters == .init(events: 10, dropped: 7))
            var batches = listening.listener.batches.makeAsyncIterator()
            let first = await batches.next()
            #expect(first?.dropped == 7 && first?.events.map(\.timestamp) == [17])
            let second = await batches.next()
            #expect(second?.dropped == 0 && second?.events.map(\.timestamp) == [18])
        }
    }

    @Test("The port is free again after the end, and the events end with it")
    func ending() async throws {
        let listener = EventListener()
        let address = try await listener.start()
        let idle = try RawConnection(port: address.port)
        try await eventually("the connection") { listener.openConnections == 1 }
        let taken = Task {
            var count = 0
            for await batch in listener.batches { count += batch.events.count }
            return count
        }
        await listener.shutdown()
        #expect(await taken.value == 0)
        try await idle.closes()
        let again = EventListener(EventListenerOptions(address))
        #expect(try await again.start() == address)
        let third = EventListener(EventListenerOptions(address))
        await #expect(throws: EventListener.Failure(address: address, reason: "Address already in use")) {
            try await third.start()
        }
        await again.shutdown()
        await third.shutdown()
    }
}
