/// Why the program ends without having done what it was asked, in one line that says what to do next.
struct Failure: Error {
    var message: String
    var status: Int32 = 1

    init(_ message: String) { self.message = message }

    /// A command line that cannot be meant.
    static func usage(_ message: String) -> Failure {
        var failure = Failure(message)
        failure.status = 2
        return failure
    }
}
