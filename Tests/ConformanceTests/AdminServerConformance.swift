import Foundation
import JanusClient
import TestSupport
import Testing

extension AdminConformance {
    @Suite("how the server runs", .serialized)
    struct Server {
        /// One setting: what it is set to, and where that shows.
        struct Setting: Sendable, CustomTestStringConvertible {
            var testDescription: String
            var set: @Sendable (AdminClient) async throws -> Void
            var isShown: @Sendable (ServerStatus) -> Bool
            var reset: @Sendable (AdminClient) async throws -> Void

            init(
                _ name: String, set: @escaping @Sendable (AdminClient) async throws -> Void,
                shown: @escaping @Sendable (ServerStatus) -> Bool,
                reset: @escaping @Sendable (AdminClient) async throws -> Void
            ) {
                (testDescription, self.set, isShown, self.reset) = (name, set, shown, reset)
            }
        }

        static let settings = [
            Setting("log level", set: { try await $0.setLogLevel(5) }, shown: { $0.logLevel == 5 }) {
                try await $0.setLogLevel(4)
            },
            Setting("log timestamps", set: { try await $0.setLogTimestamps(true) }, shown: { $0.logTimestamps == true })
            {
                try await $0.setLogTimestamps(false)
            },
            Setting("log colours", set: { try await $0.setLogColors(true) }, shown: { $0.logColors == true }) {
                try await $0.setLogColors(false)
            },
            Setting("locks", set: { try await $0.setLockingDebug(true) }, shown: { $0.lockingDebug == true }) {
                try await $0.setLockingDebug(false)
            },
            Setting("references", set: { try await $0.setRefcountDebug(true) }, shown: { $0.refcountDebug == true }) {
                try await $0.setRefcountDebug(false)
            },
            Setting(
                "libnice", set: { try await $0.setLibniceDebug(true) }, shown: { $0.raw["libnice_debug"] == true }
            ) { try await $0.setLibniceDebug(false) },
            Setting("session timeout", set: { try await $0.setSessionTimeout(90) }, shown: { $0.sessionTimeout == 90 })
            {
                try await $0.setSessionTimeout(60)
            },
            Setting("NACK queue", set: { try await $0.setMinNackQueue(300) }, shown: { $0.minNackQueue == 300 }) {
                try await $0.setMinNackQueue(200)
            },
            Setting(
                "NACK optimizations", set: { try await $0.setNackOptimizations(true) },
                shown: { $0.nackOptimizations == true }
            ) { try await $0.setNackOptimizations(false) },
            Setting("no media", set: { try await $0.setNoMediaTimer(9) }, shown: { $0.noMediaTimer == 9 }) {
                try await $0.setNoMediaTimer(1)
            },
            Setting("slow link", set: { try await $0.setSlowlinkThreshold(8) }, shown: { $0.slowlinkThreshold == 8 }) {
                try await $0.setSlowlinkThreshold(0)
            },
        ]

        @Test("a setting is changed, and shows", arguments: Contestant.administered, settings)
        func setting(_ contestant: Contestant, _ setting: Setting) async throws {
            try await contestant.withAdmin { _, admin in
                #expect(try await !setting.isShown(admin.status()))
                try await setting.set(admin)
                let status = try await admin.status()
                try await setting.reset(admin)
                #expect(setting.isShown(status))
                #expect(try await !setting.isShown(admin.status()))
            }
        }

        @Test("a server that is drained refuses newcomers and keeps who is there", arguments: Contestant.administered)
        func drain(_ contestant: Contestant) async throws {
            try await contestant.withAdmin { venue, admin in
                try await venue.withGuest { guest in
                    try await admin.setAcceptsNewSessions(false)
                    let newcomer = venue.client()
                    let refusedWith = await coreCode { _ = try await newcomer.createSession() }
                    let info = try await admin.info()
                    let isAlive = await refusal { try await guest.session.keepalive() } == nil
                    try await admin.setAcceptsNewSessions(true)
                    #expect(refusedWith == JanusErrorCode.notAcceptingSessions)
                    #expect(!info.acceptingNewSessions && isAlive)
                    try await newcomer.createSession().destroy()
                    #expect(try await newcomer.info().acceptingNewSessions)
                    await newcomer.shutdown()
                }
            }
        }

        @Test("event loops are counted with what they serve", arguments: Contestant.administered)
        func loops(_ contestant: Contestant) async throws {
            try await contestant.withAdmin { venue, admin in
                try await venue.withGuest { guest in
                    let before = try await admin.eventLoops()
                    #expect(before.count == 2 && Set(before.map(\.id)).count == 2)
                    _ = try await guest.session.attach()
                    #expect(try await admin.eventLoops().reduce(0) { $0 + $1.handles } > 0)
                }
            }
        }

        @Test("names are looked up", arguments: Contestant.administered)
        func resolving(_ contestant: Contestant) async throws {
            try await contestant.withAdmin { _, admin in
                let resolved = try await admin.resolve(address: "127.0.0.1")
                #expect(resolved.address == "127.0.0.1" && resolved.elapsed < .seconds(5))
                #expect(await coreCode { _ = try await admin.resolve(address: "") } == 490)
            }
        }

        // The demo gateway asks nobody.
        @Test("a STUN server is asked", arguments: Contestant.real)
        func stun(_ contestant: Contestant) async throws {
            try await contestant.withAdmin { _, admin in
                try await STUNServer.run { port in
                    let answer = try await admin.testSTUN(address: "127.0.0.1", port: port)
                    #expect(answer.publicAddress == "127.0.0.1" && answer.publicPort > 0)
                    let local = try freePort()
                    let fixed = try await admin.testSTUN(address: "127.0.0.1", port: port, localPort: local)
                    #expect(fixed.publicPort == local)
                }
            }
        }

        @Test("a line is written into the log", arguments: Contestant.real)
        func logLine(_ contestant: Contestant) async throws {
            try await contestant.withAdmin { venue, admin in
                let line = "kicked by a moderator: \(venue.unusedRoom())"
                try await admin.customLogLine(line)
                try await admin.customLogLine("\(line), but quietly", level: 7)
                let janus = try await contestant.realJanus()
                try await eventually("the line in the log") { janus.log.contains(line) }
                #expect(!janus.log.contains("quietly"))
            }
        }

        @Test("packets of a handle are written to a file, once at a time", arguments: Contestant.real)
        func capture(_ contestant: Contestant) async throws {
            try await contestant.withAdmin { venue, admin in
                try await venue.withGuest { guest in
                    let (session, handle) = (guest.session.id, try await guest.session.attach())
                    let folder = try makeTemporaryFolder("capture")
                    defer { try? FileManager.default.removeItem(atPath: folder) }
                    for format in [PacketCaptureFormat.pcap, .text] {
                        let name = "\(format).cap"
                        try await admin.startPacketCapture(
                            session, handle, format: format, folder: folder, fileName: name, truncated: 64)
                        let raw = try await admin.handleInfo(session, handle).raw
                        let word = format == .pcap ? "pcap" : "text2pcap"
                        #expect(raw["dump-to-\(word)"] == true)
                        #expect(raw["\(word)-file"]?.string?.hasSuffix("/\(name)") == true)
                        #expect(
                            await coreCode {
                                try await admin.startPacketCapture(session, handle, format: format)
                            } == 490)
                        try await admin.stopPacketCapture(session, handle, format: format)
                        #expect(
                            await coreCode {
                                try await admin.stopPacketCapture(session, handle, format: format)
                            } == 490)
                    }
                }
            }
        }
    }
}
