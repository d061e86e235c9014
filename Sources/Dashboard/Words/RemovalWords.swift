import Moderation
import Text

/// The dialogs that remove somebody from the server.
protocol RemovalWords: Sendable {
    static func removalDialog(ofListener: Bool, _ scope: Removal.Scope?) -> DialogTexts
    static var fromRoomChoice: CleanText { get }
    static var fromServerChoice: CleanText { get }
    static var fromServerReading: CleanText { get }
    static var removalIsBeingRead: CleanText { get }
    static func cannotRemove(_ reason: CleanText) -> CleanText
    static var nothingToRemove: CleanText { get }
    static var removalHasChanged: CleanText { get }
    static var removedAlready: CleanText { get }
    static var oneByOneFromServer: CleanText { get }
    static var notReadYet: CleanText { get }
    static var listenerLabel: CleanText { get }
    static var goesOnLabel: CleanText { get }
    static func ends(_ scope: Removal.Scope, _ what: CleanText) -> CleanText
    static func participants(_ count: Int) -> CleanText
    static func subscriptions(_ count: Int) -> CleanText
    static func otherHandles(_ count: Int) -> CleanText
    static func ending(participant: CleanText) -> CleanText
    static func ending(subscriptionTo names: CleanText, _ media: CleanText) -> CleanText
    static var endingIdle: CleanText { get }
    static func ending(plugin: CleanText) -> CleanText

    // Keeping out by address.
    static func byAddressChoice(_ address: CleanText) -> CleanText
    static var byHiddenAddressChoice: CleanText { get }
    static var addressIsRelays: CleanText { get }
}
