/// The names by which answers find their requests.
enum Transaction {
    /// A name that was not used before and that nobody can guess.
    static func make() -> String {
        var generator = SystemRandomNumberGenerator()
        return String(generator.next(), radix: 36)
    }
}
