import JanusWire
import Text

// What the wire says, in the model's terms.

extension Media {
    /// The kinds of all streams that are not switched off.
    init(_ streams: [PublishedStream]) {
        self = streams.reduce(into: []) { media, stream in
            if !stream.isDisabled { media.formUnion(Media(stream)) }
        }
    }

    /// A video stream that calls itself a screen is one: Janus has no other mark for it.
    init(_ stream: PublishedStream) {
        let isScreen = stream.description.map { $0.lowercased().contains("screen") } ?? false
        self = stream.kind == .video && isScreen ? .screen : Media(stream.kind)
    }

    init(_ kind: PublishedStream.Kind) {
        switch kind {
        case .audio: self = .audio
        case .video: self = .video
        case .data: self = .data
        case .other: self = []
        }
    }
}

extension EventRecord.Kind {
    /// An event of the core, as the stream shows it.
    init(_ body: JanusEvent.Body) {
        switch body {
        case .videoRoom: self = .unknown("unknown event")
        case .webrtcUp: self = .notice("media connection up")
        case .media(let mid, let kind, let isReceiving):
            let what: CleanText = "own \(CleanText(cleaning: kind ?? "media")) \(CleanText(cleaning: mid ?? ""))"
            self = .notice(isReceiving ? "\(what) is received" : "\(what) is no longer received")
        case .slowLink(_, _, _, let lost): self = .notice("slow link, \(lost ?? 0) packets lost")
        case .iceFailed: self = .notice("ICE failed")
        case .hangup(let reason):
            self = .notice("media connection closed: \(CleanText(cleaning: reason ?? "no reason given"))")
        case .detached: self = .notice("handle detached")
        case .timeout: self = .notice("session timed out")
        case .trickle: self = .notice("ICE candidate")
        case .unknown(let name): self = .unknown(CleanText(cleaning: name))
        }
    }
}

extension Forwarder {
    /// Where it sends what.
    var words: CleanText {
        let what = kind.map { Media($0) }.flatMap { $0.isEmpty ? nil : $0.name }.map { "\($0) to " as CleanText }
        let port = port.map { ":\($0)" as CleanText }
        return "\(what ?? .empty)\(CleanText(cleaning: host ?? "somewhere"))\(port ?? .empty)"
    }
}

extension Media {
    /// What a single kind is called.
    fileprivate var name: CleanText? {
        switch self {
        case .audio: "audio"
        case .video: "video"
        case .screen: "screen"
        case .data: "data"
        default: nil
        }
    }
}
