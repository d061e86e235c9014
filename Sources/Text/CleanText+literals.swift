extension CleanText: ExpressibleByStringInterpolation {
    /// Takes a literal of the program's own.
    package init(stringLiteral value: String) {
        self.init(cleaning: value, limit: .max)
    }

    /// Takes an interpolation, whose parts are clean already.
    package init(stringInterpolation: Interpolation) {
        self = stringInterpolation.text
    }

    /// Collects the parts of an interpolated text.
    ///
    /// Only clean texts and integers have a place in it: a raw `String` does not compile.
    package struct Interpolation: StringInterpolationProtocol {
        fileprivate var text = CleanText.empty

        /// Starts with nothing; how much will come does not matter.
        package init(literalCapacity: Int, interpolationCount: Int) {}

        /// Appends a piece of the literal itself.
        package mutating func appendLiteral(_ literal: String) {
            text += CleanText(stringLiteral: literal)
        }

        /// Appends a clean text.
        package mutating func appendInterpolation(_ value: CleanText) {
            text += value
        }

        /// Appends an integer in decimal.
        package mutating func appendInterpolation(_ value: some BinaryInteger) {
            text += CleanText(stringLiteral: String(value))
        }

        /// Appends an integer in decimal, with a zero before it if it has one digit.
        package mutating func appendInterpolation(two value: Int) {
            let digits = String(value)
            text += CleanText(stringLiteral: (0...9).contains(value) ? "0" + digits : digits)
        }
    }
}
