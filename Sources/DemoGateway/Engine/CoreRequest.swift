/// A request to the core: its frame checked, its ids taken from the path and the body (janus.md 1.2).
struct CoreRequest: Sendable {
    let body: JSONObject
    /// In lower case: verbs are compared without case.
    let verb: String
    /// As it was sent, for error texts.
    let spelledVerb: String
    let transaction: String
    /// 0 when none was given.
    let session: UInt64
    /// 0 when none was given.
    let handle: UInt64

    /// Reads the text of a request.
    ///
    /// The HTTP transport's own check of conflicting ids comes before the core's checks.
    init(text: [UInt8], session pathSession: UInt64, handle pathHandle: UInt64) throws(CoreError) {
        let json: JSON
        do throws(JSONSyntaxError) {
            json = try JSONParser.parse(text)
        } catch {
            throw .syntax(error)
        }
        guard let body = json.object else { throw .notAnObject }
        // Ids of the wrong type count as absent (seen live).
        let bodySession = body["session_id"]?.int.map(UInt64.init(bitPattern:)) ?? 0
        let bodyHandle = body["handle_id"]?.int.map(UInt64.init(bitPattern:)) ?? 0
        if pathSession != 0, bodySession != 0, pathSession != bodySession { throw .conflicting("session") }
        if pathHandle != 0, bodyHandle != 0, pathHandle != bodyHandle { throw .conflicting("handle") }
        for name in ["transaction", "janus"] {
            guard let value = body[name] else { throw .missing(name, isBare: true) }
            guard value.string != nil else { throw .invalid(name, "a string", isBare: true) }
        }
        self.body = body
        spelledVerb = body["janus"]?.string ?? ""
        verb = spelledVerb.lowercased()
        transaction = body["transaction"]?.string ?? ""
        session = pathSession != 0 ? pathSession : bodySession
        handle = pathHandle != 0 ? pathHandle : bodyHandle
    }

    /// Checks one element, as `JANUS_VALIDATE_JSON_OBJECT` does for the core.
    func check(_ name: String, _ kind: Rule.Kind, isRequired: Bool = true) throws(CoreError) {
        guard let value = body[name] else {
            if isRequired { throw .missing(name) }
            return
        }
        guard kind.takes(value) else { throw .invalid(name, kind.rawValue) }
    }
}
