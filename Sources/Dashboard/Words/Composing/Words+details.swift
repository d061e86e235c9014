import Moderation
import Text

// The details, put together from the texts of a catalogue.
extension Words {
    /// Where somebody's media are sent to; `nil` where that was not told.
    static func forwarders(_ forwarders: [CleanText]?) -> CleanText {
        guard let forwarders else { return forwardersNotTold }
        return forwarders.isEmpty ? forwardedNowhere : list(forwarders)
    }

    static func muted(_ stream: PersonStream, by muter: PersonStream.Muter) -> CleanText {
        let what = stream.media.isEmpty ? someStream : media(stream.media)
        guard let label = stream.label, !label.isBlank else { return muted(what, by: muter) }
        return muted("\(what) “\(label)”", by: muter)
    }
}
