/// Why a text is no JSON, in jansson's words: Janus sends them to the client with error 454.
package struct JSONSyntaxError: Error, Hashable {
    package var line: Int
    package var text: String

    /// The reason as Janus words it.
    package var reason: String { "JSON error: on line \(line): \(text)" }
}
