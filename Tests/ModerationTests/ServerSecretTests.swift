import JanusWire
import Testing
import Text

@testable import Moderation

/// The server's own secrets: asked for when they are refused, and not sent in the clear without consent.
@Suite("Secrets of the server") struct ServerSecretTests {
    static let unauthorized = JanusError(
        .core(code: 403, reason: "Unauthorized request (wrong or missing secret/token)"))

    static func info(apiSecret: Bool, token: Bool) -> ServerInfo {
        var info = Bench.info
        info.apiSecretRequired = apiSecret
        info.authTokenRequired = token
        return info
    }

    static func needs(_ bench: Bench) -> ServerRequirement? {
        if case .refused(_, _, let needs, _) = bench.snapshot.connection { needs } else { nil }
    }

    @Test(
        "A refusal stops the attempts and asks for what the server says it wants",
        arguments: [
            (info(apiSecret: true, token: false), [ServerCredentialKind.apiSecret]),
            (info(apiSecret: false, token: true), [.token]),
            (info(apiSecret: true, token: true), [.apiSecret, .token]),
            (info(apiSecret: false, token: false), [.apiSecret]),
        ])
    func asking(info: ServerInfo, kinds: [ServerCredentialKind]) {
        var bench = Bench()
        bench.send(.start)
        bench.send(.connectFailed(Self.unauthorized, info))
        #expect(
            Self.needs(bench)
                == .credential(kinds, refusal: "Unauthorized request (wrong or missing secret/token)"))
        bench.forgetOutput()
        bench.wait(.seconds(300))
        #expect(bench.effects.isEmpty)
    }

    @Test("What is typed is tried at once, and remembered")
    func typing() {
        var bench = Bench()
        bench.send(.start)
        bench.send(.connectFailed(Self.unauthorized, Self.info(apiSecret: true, token: true)))
        bench.forgetOutput()
        bench.send(.intent(.identify(.apiSecret, Secret("one"))))
        #expect(bench.attempts == [JanusCredentials(apiSecret: Secret("one"))])
        bench.send(.connectFailed(Self.unauthorized, Self.info(apiSecret: true, token: true)))
        bench.send(.intent(.identify(.token, Secret("two"))))
        bench.send(.connected(Bench.info, url: "u", .new))
        #expect(bench.snapshot.connection == .live)
        bench.forgetOutput()
        bench.send(.pollBroke(JanusError(.connectionLost("cut"))))
        bench.wait(.seconds(6))
        #expect(bench.attempts == [JanusCredentials(apiSecret: Secret("one"), token: Secret("two"))])
    }

    @Test("A second refusal is another one, so that it is asked about again")
    func twice() {
        var bench = Bench()
        bench.send(.start)
        bench.send(.connectFailed(Self.unauthorized, nil))
        let first = bench.snapshot.connection
        bench.now.uptime += .seconds(3)
        bench.send(.intent(.identify(.apiSecret, Secret("wrong"))))
        bench.send(.connectFailed(Self.unauthorized, nil))
        #expect(bench.snapshot.connection != first)
        #expect(Self.needs(bench) != nil)
    }

    @Test("A token that is taken away while connected is asked for, over HTTP by the poll's bare status, too")
    func removed() {
        for error in [Self.unauthorized, JanusError(.httpStatus(403))] {
            var bench = Bench.joined([])
            bench.send(.pollBroke(error))
            guard case .credential? = Self.needs(bench) else {
                Issue.record("\(bench.snapshot.connection)")
                continue
            }
        }
    }

    @Test("A 403 before any secret was asked for is not about secrets: the server wants another Origin")
    func origin() {
        var bench = Bench()
        bench.send(.start)
        bench.send(.connectFailed(JanusError(.httpStatus(403)), nil))
        guard case .refused(_, let advice, nil, _) = bench.snapshot.connection else {
            Issue.record("\(bench.snapshot.connection)")
            return
        }
        #expect(advice.string.contains("--origin"))
    }

    @Test("In the clear to another machine nothing is even attempted with a secret until the moderator allows it")
    func cleartext() {
        var bench = Bench(isCleartext: true, credentials: JanusCredentials(apiSecret: Secret("s")))
        bench.send(.start)
        #expect(bench.attempts.isEmpty)
        #expect(Self.needs(bench) == .cleartextConsent)
        bench.wait(.seconds(300))
        bench.send(.intent(.refresh))
        #expect(bench.attempts.isEmpty)
        bench.send(.intent(.consentToCleartextConnection))
        #expect(bench.attempts.count == 1)
    }

    @Test("Without a secret, and with consent given beforehand, nobody is asked")
    func noNeed() {
        var bench = Bench(isCleartext: true)
        bench.send(.start)
        #expect(bench.attempts.count == 1)
        // The one that is typed later is asked about.
        bench.send(.connectFailed(Self.unauthorized, nil))
        bench.send(.intent(.identify(.apiSecret, Secret("s"))))
        #expect(bench.attempts.count == 1)
        #expect(Self.needs(bench) == .cleartextConsent)

        var allowed = Bench(
            isCleartext: true, credentials: JanusCredentials(token: Secret("s")), allowsCleartext: true)
        allowed.send(.start)
        #expect(allowed.attempts.count == 1)
    }

    @Test(
        "What no secret helps against is said in words",
        arguments: [
            (JanusError(.core(code: 472, reason: "Currently not accepting new sessions")), "drained", false),
            (JanusError(.core(code: 460, reason: "No such plugin 'janus.plugin.videoroom'")), "not loaded", true),
            (JanusError(.core(code: 405, reason: "Unauthorized access to plugin")), "must be allowed", true),
            (JanusError(.untrusted("unknown authority")), "--ca-file", false),
            (
                JanusError(.redirected(to: "https://rtc.example.org/janus")), "janitor https://rtc.example.org/janus",
                false
            ),
            (JanusError(.httpStatus(504)), "proxy", false),
        ])
    func words(error: JanusError, word: String, isFinal: Bool) {
        let fault = Fault(error, of: Bench.info)
        #expect("\(fault.reason) \(fault.advice)".contains(word))
        #expect(fault.isFinal == isFinal)
        #expect(fault.needs == nil)
    }
}
