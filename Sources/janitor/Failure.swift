/// Why the program ends without having done what it was asked, in one line that says what to do next.
struct Failure: Error {
    var message: String
    var status: Int32 = 1
    /// Whether the message is said as it is, without the name of the program before it.
    var isBare = false

    init(_ message: String) { self.message = message }

    /// Lines that name a file, as compilers print them.
    init(bare message: String) {
        self.init(message)
        isBare = true
    }

    /// A command line that cannot be meant.
    static func usage(_ message: String) -> Failure {
        var failure = Failure(message)
        failure.status = 2
        return failure
    }
}
