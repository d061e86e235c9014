package import JanusClient

extension Report {
    /// The report for programs.
    ///
    /// `format` is raised when something that is there gets another name or meaning; what is new does not raise it.
    package var json: JSONValue {
        let counts = Finding.Status.allCases.map { ($0.rawValue, JSONValue.integer(Int64(count($0)))) }
        return [
            "format": 1,
            "server": ["url": .string(target.redacted), "version": version.map(JSONValue.string) ?? nil],
            "time": .integer(Int64(time)),
            "exit_status": .integer(Int64(outcome.rawValue)),
            "counts": .object(Dictionary(uniqueKeysWithValues: counts)),
            "findings": .array(findings.map(\.json)),
        ]
    }
}

extension Finding {
    fileprivate var json: JSONValue {
        [
            "id": .string(id), "group": .string(group.rawValue), "title": .string(title),
            "status": .string(status.rawValue),
            "what": .array(what.map(JSONValue.string)), "why": why.map(JSONValue.string) ?? nil,
            "fix": fix.map(JSONValue.string) ?? nil,
        ]
    }
}
