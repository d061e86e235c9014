internal import EventListener
internal import JanusClient

// The tables of servers.
extension SettingsReader {
    mutating func server(_ name: String, _ node: Node) -> ServerSettings? {
        checkName(name, at: node.line)
        guard var table = Table(node) else {
            report(node.line, "\(node.name) is \(node.kind); expected a table of a server's settings")
            return nil
        }
        let hasURL = table.rest.contains { $0.key == SettingsKey.url.name }
        let address = address(.url, in: &table)
        if !hasURL { report(node.line, "\(node.name) has no url; expected \(SettingsKey.url.expectation)") }

        // A server without a URL that can be read is read to its end all the same, for what else is wrong with it.
        guard let address = address ?? (try? JanusAddress("localhost")) else { return nil }
        var server = ServerSettings(name: name, line: node.line, address: address)
        server.title = self.name(.title, in: &table)
        server.preferences = preferences(in: &table)
        server.authorities = string(.authorities, in: &table).map { path, node in
            FileReference(path: paths.resolve(path), name: node.name, file: file, line: node.line)
        }
        let insecure = table.rest.first { $0.key == SettingsKey.insecure.name }
        server.isInsecure = bool(.insecure, in: &table) ?? false
        if server.isInsecure, server.authorities != nil, let line = insecure?.node.line {
            report(
                line, "\(node.name) has ca_file and insecure; expected one of them, since they contradict each other")
        }
        server.allowsCleartext = bool(.cleartext, in: &table) ?? false
        server.origin =
            string(.origin, in: &table) { origin in
                !origin.isEmpty && origin.utf8.allSatisfy { (0x21...0x7E).contains($0) }
            }?.value
        server.adminAddress = self.address(.adminURL, in: &table)
        server.apiSecret = secret(.apiSecret, in: &table)
        server.token = secret(.token, in: &table)
        server.adminKey = secret(.adminKey, in: &table)
        server.adminSecret = secret(.adminSecret, in: &table)
        server.eventAddress =
            string(.listenEvents, in: &table) { ListeningAddress($0) != nil }.flatMap { ListeningAddress($0.value) }
        server.eventCredentials = secret(.listenEventsAuth, in: &table)
        server.roomSecrets = roomReferences(.roomSecrets, in: &table)
        server.pins = roomReferences(.pins, in: &table)
        server.roomTokens = roomReferences(.roomTokens, in: &table)
        finish(table)
        return server
    }

    /// A name is typed at a shell, where options and commands are typed, too.
    private mutating func checkName(_ name: String, at line: Int) {
        if vocabulary.reserved.contains(name) {
            report(line, "\(name.inQuotes) is a command of janitor; expected another name for a server")
        }
        let isWord = name.allSatisfy { $0.isLetter || $0.isNumber || "-_.".contains($0) }
        guard !name.isEmpty, isWord, name.first != "-", name.first != ".", name.count <= 64 else {
            return report(
                line,
                "the server's name is \(name.inQuotes); expected 1 to 64 letters, digits, -, _ or ., of which a letter, "
                    + "digit or _ is the first")
        }
    }

    private mutating func address(_ key: SettingsKey, in table: inout Table) -> JanusAddress? {
        guard let (text, node) = string(key, in: &table) else { return nil }
        do throws(JanusError) {
            return try JanusAddress(text)
        } catch {
            let why = if case .invalidURL(let why) = error.kind { why } else { error.description }
            report(node.line, "\(node.name): \(why)")
            return nil
        }
    }

    private mutating func roomReferences(_ key: SettingsKey, in table: inout Table) -> RoomReferences {
        var references = RoomReferences()
        for member in self.table(key, in: &table).rest {
            let (room, node) = (member.key, member.node)
            guard let reference = secret(node) else { continue }
            if room == "default" {
                references.standard = reference
            } else if room.isEmpty {
                report(node.line, "\(node.name) is for no room; expected the id of a room, or default")
            } else {
                references.byRoom[RoomID(typed: room)] = reference
            }
        }
        return references
    }
}

extension PluginID {
    /// An id as somebody types it: digits are taken for a number, all else for a string (`string_ids`).
    package init(typed text: String) { self = Int64(text).map(Self.number) ?? .string(text) }
}
