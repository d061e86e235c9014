internal import JanusWire

// Secrets: where they are, never what they are.
extension SettingsReader {
    mutating func secret(_ key: SettingsKey, in table: inout Table) -> SecretReference? {
        table.take(key.name).flatMap { secret($0) }
    }

    /// Nothing of what stands there is ever repeated: it may be the secret itself.
    mutating func secret(_ node: Node) -> SecretReference? {
        func reference(_ source: SecretReference.Source) -> SecretReference {
            SecretReference(source: source, name: node.name, file: file, line: node.line)
        }
        if case .string(let value) = node.value {
            guard isPrivate else {
                report(
                    node.line,
                    "\(node.name) is written into a file that others can read; run chmod 600 \(file), or better, refer "
                        + "to it by \(SettingsKey.secretExpectation)")
                return nil
            }
            guard !value.isEmpty, !value.contains(where: \.isNewline) else {
                report(node.line, "\(node.name) is empty or has several lines; expected a secret of one line")
                return nil
            }
            return reference(.inline(Secret(value)))
        }
        guard var table = Table(node), table.rest.count == 1, let member = table.rest.first else {
            report(node.line, "\(node.name) is \(node.kind); expected \(SettingsKey.secretExpectation)")
            return nil
        }
        let (key, value) = (member.key, member.node)
        let choices = ["file", "env", "command"].map { ($0, table.take($0)) }
        guard choices.contains(where: { $0.1 != nil }) else {
            finish(table)
            return nil
        }
        guard case .string(let text) = value.value, !text.allSatisfy(\.isWhitespace) else {
            report(value.line, "\(value.name) is \(value.kind); expected \(Self.words(for: key))")
            return nil
        }
        switch key {
        case "file": return reference(.file(paths.resolve(text)))
        case "env":
            guard text.utf8.allSatisfy({ Self.isVariable($0) }) else {
                report(value.line, "\(value.name) is no name; expected the name of a variable: letters, digits and _")
                return nil
            }
            return reference(.environment(text))
        default:
            do throws(ShellWords.Problem) {
                return reference(.command(paths.resolve(command: try ShellWords.split(text))))
            } catch {
                report(value.line, "\(value.name) \(error.words)")
                return nil
            }
        }
    }

    private static func isVariable(_ byte: UInt8) -> Bool { TOMLParser.isBare(byte) && byte != UInt8(ascii: "-") }

    private static func words(for key: String) -> String {
        switch key {
        case "file": "the path of a file"
        case "env": "the name of a variable"
        default: "a command"
        }
    }
}
