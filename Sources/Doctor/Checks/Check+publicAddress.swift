internal import JanusClient

extension Check {
    /// Whether Janus tells clients an address by which they can reach it.
    static let publicAddress = Check("public-address", .media, "Public address") { evidence throws(Obstacle) in
        let info = try evidence.info.get()
        let vantage = try evidence.vantage.get()
        let seen = evidence.admin.seen?.stun.seen?.address.flatMap { IPAddress($0) }
        if info.publicIPs.isEmpty {
            return unmapped(info, vantage, told: evidence.ownRoom.seen?.offer.seen?.addresses ?? [], seen: seen)
        }
        return try mapped(info.publicIPs, vantage, seen: seen)
    }

    private static let misled = "Clients send their media there: they join, and nobody sees or hears them."
    private static let mapping = "nat_1_1_mapping in the nat section of janus.jcfg"

    /// Janus names an address in the place of its own.
    private static func mapped(
        _ texts: [String], _ vantage: Vantage, seen: IPAddress?
    ) throws(Obstacle) -> Judgement {
        let addresses = texts.compactMap { IPAddress($0) }
        let told =
            "Janus tells clients \(texts.joined(separator: ", ")) (nat_1_1_mapping, or what its STUN server told it)"
        let fix =
            "Set \(mapping) to the address by which clients reach this server from outside; where it changes now and "
            + "then, set stun_server instead."
        for address in addresses {
            switch address.scope {
            case .nowhere(let words) where !vantage.isNear(address):
                return .problem(["\(told), and \(address) is \(words)"], why: misled, fix: fix)
            case .loopback:
                return .problem(["\(told), and \(address) is the reader's own machine"], why: misled, fix: fix)
            case .everywhere, .inside, .nowhere: continue
            }
        }
        if let seen, !addresses.contains(seen) {
            return .problem(["\(told), but a STUN server sees it at \(seen)"], why: misled, fix: fix)
        }
        if let seen { return .ok("\(told), and a STUN server sees it at \(seen), too") }
        if vantage.reached.contains(where: addresses.contains) { return .ok("\(told), and \(vantage.words)") }
        if let own = addresses.first(where: vantage.own.contains), vantage.isOnTheMachine {
            return .ok("\(told), and \(own) is an address of this machine")
        }
        if vantage.isOutside {
            return .warning(
                ["\(told), and \(vantage.words)"],
                why:
                    "That is right where a proxy or a load balancer stands before Janus, which media do not go through. "
                    + "Otherwise the mapping is out of date, and media go astray.",
                fix: "See which of both is the case. \(fix)")
        }
        if let inner = addresses.first(where: \.isInside), !vantage.reached.contains(where: \.isInside) {
            return .warning(
                ["\(told), and \(inner) is \(inner.words)"], why: "Clients outside of that network cannot reach it.",
                fix: fix)
        }
        throw Obstacle(
            "\(told); \(vantage.words), from where it cannot be seen whether that is right",
            remedy:
                "Run doctor from outside, with the server's public name; or have Janus ask a STUN server: --admin URL, "
                + "--admin-secret-file FILE and --stun HOST:PORT.")
    }

    /// Janus names the addresses of its own machine: those that it was seen to tell, or else the one that it calls its own.
    private static func unmapped(
        _ info: ServerInfo, _ vantage: Vantage, told: [IPAddress], seen: IPAddress?
    ) -> Judgement {
        let addresses = told.isEmpty ? [info.localIP.flatMap { IPAddress($0) }].compactMap(\.self) : told
        let list = addresses.map { "\($0), which is \($0.words)" }.joined(separator: ", and ")
        var what = [
            told.isEmpty
                ? "Janus' own address is \(list.isEmpty ? "not told" : list); there is no nat_1_1_mapping"
                : "Janus tells clients \(list); there is no nat_1_1_mapping",
            vantage.words,
        ]
        if addresses.contains(where: \.isPublic) { return Judgement(status: .ok, what: what) }
        if let seen { what.append("a STUN server sees it at \(seen)") }
        what.append(
            info.stunServer == nil
                ? "no STUN server is set either" : "a STUN server is set, and told Janus nothing else")
        let place = seen.map { ", \($0)" } ?? ""
        let fix =
            "Where people come from outside, set \(mapping) to the public address of the server\(place), or stun_server, "
            + "which finds it out."
        if vantage.isOutside { return .problem(what, why: misled, fix: fix) }
        let limits = "It is right for people of the same network, and only for them."
        // Where the server is asked for under that very address, that is what is wanted.
        if vantage.reached.contains(where: { !$0.isLoopback && addresses.contains($0) }) {
            return Judgement(status: .info, what: what + [limits])
        }
        return .warning(what, why: limits, fix: fix)
    }
}
