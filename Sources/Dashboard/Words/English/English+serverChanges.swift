import Moderation
import Text

// What can be changed about the server.
extension English {
    static let drainTitle: CleanText = "in the server's details: drain the server, or let new sessions in again"
    static let drainHint: CleanText = "drain"
    static let undrainHint: CleanText = "let in"
    static let logLevelTitle: CleanText = "in the server's details: how much Janus writes into its log"
    static let logLevelHint: CleanText = "log level"
    static let addTokenTitle: CleanText = "in the server's details: add a token"
    static let addTokenHint: CleanText = "add token"
    static let removeTokenTitle: CleanText = "in the server's details: remove the token under the cursor"
    static let removeTokenHint: CleanText = "remove token"

    static func drainDialog(accepts: Bool) -> DialogTexts {
        accepts
            ? DialogTexts(
                title: "Let in", question: "Let new sessions in again?",
                notes: ["Whoever was refused gets in as soon as they try again."], confirm: "let in")
            : DialogTexts(
                title: "Drain", question: "Refuse new sessions from now on?",
                notes: [
                    "Who is on the server stays. Everybody else is refused (472), until new sessions are let in again.",
                    "That means Janitor, too: if it is started anew or loses its session, it is not let in.",
                ], confirm: "drain")
    }
    static let logLevelDialog = DialogTexts(
        title: "Log level", question: "How much is Janus to write into its log?",
        notes: ["It holds until Janus is started anew. Above 4 a busy server writes very much."], confirm: "set it")
    static let addTokenDialog = DialogTexts(
        title: "Add a token", question: "Whoever has this token gets in. Which one is it?",
        notes: ["Janus keeps it until it is removed, or until Janus is started anew."], confirm: "add it")
    static let removeTokenDialog = DialogTexts(
        title: "Remove a token", question: "Remove this token?",
        notes: ["Whoever uses it is refused from then on, in the sessions that they have as well."], confirm: "remove")
    static let levelNowLabel: CleanText = "now"
    static let tokenLabel: CleanText = "token"
    static let allPlugins: CleanText = "all; or such as: videoroom, echotest"

    static let hasNoTokens: CleanText = "the server has no stored tokens"
    static let noToken: CleanText = "no token under the cursor"
    static let typeTheToken: CleanText = "Type the token."
    static func noPlugin(_ name: CleanText) -> CleanText { "The server has no plugin “\(name)”." }
    static func noLogLevel(_ text: CleanText) -> CleanText { "There is no log level “\(text)”: 0 to 7." }
    static let logLevelHolds: CleanText = "This is the level that holds: choose another."
    static let isSoAlready: CleanText = "It is so already."
    static let tokenIsGone: CleanText = "The token is gone: nothing to remove."
}
