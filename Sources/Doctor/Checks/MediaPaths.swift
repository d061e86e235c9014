/// The ways that Janus offers for media, as they look from here.
struct MediaPaths {
    var offer: MediaOffer
    var vantage: Vantage

    private var addresses: [IPAddress] { offer.addresses }

    /// The candidates and their ports: those of this one answer, which say nothing of the range.
    private var what: [String] {
        let ports = Set(offer.candidates.map(\.port)).sorted().map(String.init).joined(separator: ", ")
        let list = offer.candidates.map(\.description).joined(separator: ", ")
        return ["Janus answers an offer with \(list)", "ports seen: \(ports)"]
    }

    func judgement() throws(Obstacle) -> Judgement {
        if offer.candidates.isEmpty {
            return .problem(
                ["Janus answers an offer without a single candidate"], why: "No media can flow.",
                fix:
                    "See ice_enforce_list and ice_ignore_list in janus.jcfg, and whether there is an interface besides the "
                    + "loopback one, which Janus passes over.")
        }
        if !offer.knocked.isEmpty { return knocking() }
        if let nowhere = addresses.first(where: { if case .nowhere = $0.scope { true } else { false } }) {
            return .problem(
                what + ["\(nowhere) is \(nowhere.words)"], why: Self.lost, fix: "Correct nat_1_1_mapping in janus.jcfg."
            )
        }
        if let inner = addresses.first(where: \.isInside), addresses.allSatisfy({ !$0.isPublic }) {
            return sealed(inner)
        }
        if vantage.isOutside, !addresses.isEmpty {
            return .warning(
                what + [vantage.words],
                why: "That is right where a proxy stands before Janus, which media do not go through.",
                fix: "Otherwise correct nat_1_1_mapping in janus.jcfg.")
        }
        throw Obstacle(
            (what + ["\(vantage.words), from where it cannot be seen whether media get there"]).joined(separator: "; "),
            remedy: "Run doctor from outside, with the server's public name.")
    }

    /// What came of knocking at those that are on the server's own addresses.
    private func knocking() -> Judgement {
        func list(_ candidates: Set<Candidate>) -> String {
            candidates.map(\.description).sorted().joined(separator: ", ")
        }
        if offer.answering.isEmpty {
            return .problem(
                what + ["UDP sent to \(list(offer.knocked)) was not answered"],
                why: Self.lost,
                fix: "Open the UDP ports of rtp_port_range in every firewall on the way; where Janus is in a bridged "
                    + "container, map them as UDP, port by port under the same numbers. \(Self.more)")
        }
        var facts = what + ["UDP sent to \(list(offer.answering)) was answered"]
        if let own = addresses.first(where: vantage.own.contains), vantage.isOnTheMachine {
            facts.append(
                "\(own) is an address of this machine; whether UDP gets there from outside is seen from outside")
        }
        return Judgement(status: .ok, what: facts)
    }

    /// An address of a network that the one who looks is not in.
    private func sealed(_ inner: IPAddress) -> Judgement {
        let kind = inner.containerNetwork.map { "\($0): Janus is in a container" } ?? "an address of another network"
        return .problem(
            what + [
                "\(inner) is \(kind), and \(vantage.words)",
                "the port of the API is forwarded, the ports of media are not",
            ],
            why: Self.lost, fix: Self.unmapping)
    }

    private static let lost =
        "People join, and nobody sees or hears them: their media go to an address that is not there for "
        + "them."
    private static let unmapping =
        "Run Janus in the host's network (network_mode: host). Or map its rtp_port_range as UDP, "
        + "port by port under the same numbers, and set nat_1_1_mapping to the host's address. \(more)"
    private static let more = "See “Host or container” in the README."
}
