/// How long a rule that keeps somebody out can hold; `nil` is until it is lifted.
enum RuleLength {
    static let all: [Duration?] = [nil, .seconds(600), .seconds(3600), .seconds(8 * 3600)]
}
