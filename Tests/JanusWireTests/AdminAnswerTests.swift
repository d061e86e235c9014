import JanusWire
import Testing

@Suite("what the Admin API says of a server")
struct AdminAnswerTests {
    @Test("the status of Janus 1.1.2")
    func status() throws {
        let status = try #require(
            ServerStatus([
                "janus": "success",
                "status": [
                    "candidates_timeout": 45, "libnice_debug": false, "locking_debug": false, "log_colors": false,
                    "log_level": 4, "log_timestamps": true, "min_nack_queue": 200, "nack-optimizations": false,
                    "no_media_timer": 1, "reclaim_session_timeout": 0, "refcount_debug": false,
                    "session_timeout": 60, "slowlink_threshold": 0, "token_auth": false,
                ],
            ]))
        #expect(status.candidatesTimeout == 45 && status.sessionTimeout == 60 && status.reclaimSessionTimeout == 0)
        #expect(status.logLevel == 4 && status.logTimestamps == true && status.logColors == false)
        #expect(status.lockingDebug == false && status.refcountDebug == false && status.tokenAuth == false)
        #expect(status.minNackQueue == 200 && status.nackOptimizations == false)
        #expect(status.noMediaTimer == 1 && status.slowlinkThreshold == 0)
        #expect(status.raw["libnice_debug"] == false)
    }

    @Test("a status that says less is still one")
    func shortStatus() throws {
        let status = try #require(ServerStatus(["status": ["log_level": 4]]))
        #expect(status.logLevel == 4 && status.sessionTimeout == nil && status.slowlinkThreshold == nil)
        #expect(ServerStatus(["status": 4]) == nil)
    }

    @Test("tokens do not show")
    func tokens() throws {
        let token = try #require(StoredToken(["token": "abc", "allowed_plugins": ["janus.plugin.videoroom"]]))
        #expect(token.token.revealed == "abc" && token.plugins == ["janus.plugin.videoroom"])
        #expect(!"\(token)".contains("abc"))
        #expect(StoredToken(["allowed_plugins": []]) == nil)
    }

    @Test("loops, and answers about the network")
    func others() throws {
        let loop = try #require(EventLoopInfo(["id": 2, "handles": 7]))
        #expect(loop.id == 2 && loop.handles == 7)
        #expect(EventLoopInfo(["handles": 7]) == nil)
        let seen = try #require(
            STUNAnswer(["public_ip": "203.0.113.9", "public_port": 40_000, "elapsed": 1_500]))
        #expect(seen.publicAddress == "203.0.113.9" && seen.publicPort == 40_000)
        #expect(seen.elapsed == .microseconds(1_500))
        #expect(STUNAnswer(["public_port": 1]) == nil)
        let resolved = try #require(ResolvedAddress(["ip": "127.0.0.1", "elapsed": 3]))
        #expect(resolved.address == "127.0.0.1" && resolved.elapsed == .microseconds(3))
        #expect(ResolvedAddress([:]) == nil)
    }

    @Test("how a server is set up")
    func deployment() throws {
        let info = try #require(
            ServerInfo([
                "janus": "server_info", "local-ip": "10.0.0.2", "public-ips": ["203.0.113.1", "203.0.113.2"],
                "public-ip": "203.0.113.1", "stun-server": "stun.example.org:3478",
                "turn-server": "turn.example.org:3478",
                "ice-tcp": true, "ice-lite": true, "full-trickle": true, "mdns-enabled": true, "ipv6": true,
                "data_channels": true, "webrtc_encryption": false, "reclaim-session-timeout": 10,
                "candidates-timeout": 45, "static-event-loops": 4, "event_handlers": true,
                "events": ["janus.eventhandler.sampleevh": ["name": "Sample", "version_string": "0.0.1"]],
                "loggers": [:], "commit-hash": "abc", "dependencies": ["libnice": "0.1.21"],
            ]))
        #expect(info.localIP == "10.0.0.2" && info.publicIPs == ["203.0.113.1", "203.0.113.2"])
        #expect(info.stunServer == "stun.example.org:3478" && info.turnServer == "turn.example.org:3478")
        #expect(info.iceTCP && info.iceLite && info.fullTrickle && info.mdnsEnabled && info.ipv6 && info.dataChannels)
        #expect(!info.isEncrypted)
        #expect(info.reclaimSessionTimeout == 10 && info.candidatesTimeout == 45 && info.staticEventLoops == 4)
        #expect(info.broadcastsEvents && info.eventHandlers.keys.sorted() == ["janus.eventhandler.sampleevh"])
        #expect(info.loggers.isEmpty && info.commitHash == "abc" && info.dependencies == ["libnice": "0.1.21"])
    }

    @Test("a server that says little is taken for one that has little, and encrypts")
    func bareDeployment() throws {
        let info = try #require(ServerInfo(["janus": "server_info", "public-ip": "203.0.113.1"]))
        #expect(info.publicIPs == ["203.0.113.1"] && info.localIP == nil && info.isEncrypted)
        #expect(!info.iceTCP && !info.iceLite && !info.broadcastsEvents && info.eventHandlers.isEmpty)
        let silent = try #require(ServerInfo(["janus": "server_info"]))
        #expect(silent.publicIPs.isEmpty)
    }

    @Test("the secret of the Admin API goes alone, and shows nowhere")
    func credentials() {
        let credentials = JanusCredentials.admin(Secret("overlord"))
        #expect(credentials.members.map(\.name) == ["admin_secret"])
        #expect(!credentials.isEmpty && !"\(credentials)".contains("overlord"))
        #expect(JanusCredentials.admin(nil).isEmpty)
    }

    @Test(
        "a handle is gone with its session",
        arguments: [
            (.core(code: 458, reason: ""), true), (.core(code: 459, reason: ""), true), (.sessionGone, true),
            (.core(code: 403, reason: ""), false), (.videoRoom(code: 459, reason: ""), false), (.timedOut, false),
        ] as [(JanusError.Kind, Bool)])
    func gone(kind: JanusError.Kind, isGone: Bool) {
        #expect(JanusError(kind).isHandleGone == isGone)
    }
}
