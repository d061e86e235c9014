import Text

/// The choice between servers.
protocol PickerWords: Sendable {
    static var pickerTitle: CleanText { get }
    static var openHint: CleanText { get }
    /// What to do where there is no server to choose.
    static var howToAddServers: [CleanText] { get }
}
