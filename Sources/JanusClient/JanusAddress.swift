/// What somebody types for a server: a URL, or a host without a scheme.
///
/// Without a scheme it means https; on this machine, where nobody can listen in, http is tried after it.
public struct JanusAddress: Hashable, Sendable {
    /// The URLs it can mean, the likeliest first; never empty.
    public let candidates: [JanusURL]
    /// Whether the scheme was left out.
    public let isGuessed: Bool

    private init(_ candidates: [JanusURL], isGuessed: Bool) {
        self.candidates = candidates
        self.isGuessed = isGuessed
    }

    /// The address of exactly this URL.
    public init(_ url: JanusURL) { self.init([url], isGuessed: false) }

    /// The URL to show as long as it is not known which one answers.
    public var likeliest: JanusURL { candidates[0] }

    /// Reads what somebody typed.
    ///
    /// - Throws: ``JanusError/Kind/invalidURL(_:)`` with a sentence that says what is wrong and what to type.
    public init(_ text: String) throws(JanusError) {
        if text.contains("://") {
            self.init(try JanusURL(text))
            return
        }
        if let scheme = JanusURL.Scheme.allCases.first(where: { text.lowercased().hasPrefix("\($0.rawValue):/") }) {
            throw JanusError(.invalidURL("two slashes follow the scheme of a URL: \(scheme.rawValue)://"))
        }
        let secure: JanusURL
        do throws(JanusError) {
            secure = try JanusURL("https://\(text)")
        } catch {
            throw JanusError(.invalidURL("\(error); a server is a URL such as https://rtc.example.org/janus"))
        }
        self.init(secure.isLoopback ? [secure, try JanusURL("http://\(text)")] : [secure], isGuessed: true)
    }
}
