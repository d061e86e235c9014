import Canvas
import Terminal
import TestSupport
import Testing

@Suite("Turning bytes into keys")
struct InputParserTests {
    /// Bytes, written as a string, and the keys they mean.
    struct Case: CustomTestStringConvertible, Sendable {
        let bytes: [UInt8]
        let keys: [Key]

        init(_ bytes: String, _ keys: Key...) {
            self.bytes = Array(bytes.utf8)
            self.keys = keys
        }

        init(bytes: [UInt8], _ keys: Key...) {
            self.bytes = bytes
            self.keys = keys
        }

        var testDescription: String { String(decoding: bytes, as: UTF8.self).debugDescription }
    }

    private static let cases = [
        Case("aZ ~", .character("a"), .character("Z"), .character(" "), .character("~")),
        Case("é小👍", .character("é"), .character("小"), .character("👍")),
        Case("\t\r\n\u{7F}\u{8}", .tab, .enter, .enter, .backspace, .backspace),
        Case(
            "\u{0}\u{1}\u{1A}\u{1C}\u{1F}", .control(" "), .control("a"), .control("z"), .control("\\"), .control("_")),
        // Both cursor modes.
        Case("\u{1B}[A\u{1B}[B\u{1B}[C\u{1B}[D", .up, .down, .right, .left),
        Case("\u{1B}OA\u{1B}OB\u{1B}OC\u{1B}OD", .up, .down, .right, .left),
        Case("\u{1B}[H\u{1B}[F\u{1B}OH\u{1B}OF", .home, .end, .home, .end),
        Case("\u{1B}[1~\u{1B}[4~\u{1B}[7~\u{1B}[8~", .home, .end, .home, .end),
        Case("\u{1B}[2~\u{1B}[3~\u{1B}[5~\u{1B}[6~", .insert, .delete, .pageUp, .pageDown),
        Case("\u{1B}[Z", .backTab),
        Case("\u{1B}[1;5A\u{1B}[1;2D\u{1B}[6;3~\u{1B}O5C\u{1B}[1;2Z", .up, .left, .pageDown, .right, .backTab),
        Case("\u{1B}[a\u{1B}[5^\u{1B}[6@", .up, .pageUp, .pageDown),
        Case("\u{1B}OP\u{1B}[11~\u{1B}[[A\u{1B}[1;2P", .function(1), .function(1), .function(1), .function(1)),
        Case(
            "\u{1B}[15~\u{1B}[[E\u{1B}[17;5~\u{1B}[24~\u{1B}[34~", .function(5), .function(5), .function(6),
            .function(12), .function(20)),
        Case("\u{1B}OM\u{1B}Oj\u{1B}Oy", .enter, .character("*"), .character("9")),
        Case("\u{1B}x\u{1B}é\u{1B}K", .alt("x"), .alt("é"), .alt("K")),
        Case("\u{1B}\u{1B}[A", .up),
        Case("\u{1B}\u{1B}\u{1B}x", .escape, .alt("x")),
        // Focus reports mean nothing here, nor do those of the mouse in forms that are not asked for.
        Case("\u{1B}[Ia\u{1B}[Ob", .character("a"), .character("b")),
        Case("\u{1B}[32;1;1Mc", .character("c")),
        Case("\u{1B}[M !!K", .character("K")),
        // Motion, wheels that tilt, buttons that few mice have, and what is broken.
        Case("\u{1B}[<35;1;1Ma\u{1B}[<32;1;1Mb\u{1B}[<66;1;1Mc", .character("a"), .character("b"), .character("c")),
        Case("\u{1B}[<128;1;1Ma\u{1B}[<64;1;1mb\u{1B}[<3;1;1Mc", .character("a"), .character("b"), .character("c")),
        Case("\u{1B}[<0;0;1Ma\u{1B}[<0;1Mb\u{1B}[<0;1;1;1Mc", .character("a"), .character("b"), .character("c")),
        Case("\u{1B}[<0;1;1;99999Ma\u{1B}[<;;Mb\u{1B}[<0;1;99999Mc", .character("a"), .character("b"), .character("c")),
        Case("\u{1B}[<0;1K\u{1B}[<0;1\rK", .unknown, .unknown, .enter, .character("K")),
        // Sequences that no key has are swallowed whole.
        Case("\u{1B}[?62;4cK", .unknown, .character("K")),
        Case("\u{1B}[99~\u{1B}[J\u{1B}[13;5uK", .unknown, .unknown, .unknown, .character("K")),
        Case("\u{1B}]0;Kick\u{7}a\u{1B}P1$rK\u{1B}\\b", .unknown, .character("a"), .unknown, .character("b")),
        Case("\u{1B}[12\rK", .unknown, .enter, .character("K")),
        Case("\u{1B}[12\u{1B}[A", .unknown, .up),
        // What is no UTF-8 is dropped and takes nothing with it.
        Case(bytes: [0xFF, 0x61], .character("a")),
        Case(bytes: [0xE4, 0xBD, 0x61], .character("a")),
        Case(bytes: [0xC3, 0xC3, 0xA9], .character("é")),
        Case(bytes: [0xC0, 0xAF, 0xED, 0xA0, 0x80, 0x61], .character("a")),
        Case(bytes: [0xF4, 0x90, 0x80, 0x80, 0x62], .character("b")),
        Case(bytes: [0xC2, 0x9B, 0x41], .character("A")),
        Case(bytes: [0xE4, 0x1B, 0x5B, 0x41], .up),
    ]

    @Test(arguments: cases)
    func `bytes mean keys`(_ item: Case) {
        var parser = InputParser()
        #expect(parser.parse(item.bytes) == item.keys.map(TerminalInput.key))
        #expect(parser.patience == nil)
    }

    @Test(arguments: cases)
    func `however the bytes are cut, they mean the same`(_ item: Case) {
        var parser = InputParser()
        var inputs: [TerminalInput] = []
        for byte in item.bytes { inputs += parser.parse(CollectionOfOne(byte)) }
        #expect(inputs == item.keys.map(TerminalInput.key))
    }

    @Test func `the mouse is reported with its cell, its button and the keys that are held`() {
        let cases: [(String, MouseEvent)] = [
            ("<0;1;1M", MouseEvent(.press(.left), at: Point(column: 0, row: 0))),
            ("<0;12;7m", MouseEvent(.release(.left), at: Point(column: 11, row: 6))),
            ("<1;300;100M", MouseEvent(.press(.middle), at: Point(column: 299, row: 99))),
            ("<2;2;2M", MouseEvent(.press(.right), at: Point(column: 1, row: 1))),
            ("<64;5;6M", MouseEvent(.wheelUp, at: Point(column: 4, row: 5))),
            ("<65;5;6M", MouseEvent(.wheelDown, at: Point(column: 4, row: 5))),
            ("<20;1;1M", MouseEvent(.press(.left), at: Point(column: 0, row: 0), modifiers: [.shift, .control])),
            ("<73;1;1M", MouseEvent(.wheelDown, at: Point(column: 0, row: 0), modifiers: .alt)),
        ]
        for (bytes, event) in cases {
            var parser = InputParser()
            #expect(parser.parse("\u{1B}[\(bytes)j".utf8) == [.mouse(event), .key(.character("j"))])
            #expect("\u{1B}[\(bytes)".utf8.flatMap { parser.parse(CollectionOfOne($0)) } == [.mouse(event)])
        }
    }

    @Test func `what is held back comes out when nothing follows`() {
        let cases: [(String, [Key])] = [
            ("\u{1B}", [.escape]), ("\u{1B}\u{1B}", [.escape, .escape]), ("\u{1B}[", [.alt("[")]),
            ("\u{1B}O", [.alt("O")]), ("\u{1B}]", [.alt("]")]), ("\u{1B}P", [.alt("P")]), ("\u{1B}[1;", [.unknown]),
            ("\u{1B}]0;x", [.unknown]), ("\u{1B}[[", [.unknown]), ("\u{1B}[M !", []),
        ]
        for (bytes, keys) in cases {
            var parser = InputParser()
            #expect(parser.parse(bytes.utf8).isEmpty)
            #expect(parser.patience != nil)
            #expect(parser.flush() == keys.map(TerminalInput.key), "\(bytes.debugDescription)")
            #expect(parser.patience == nil)
            #expect(parser.parse("j".utf8) == [.key(.character("j"))])
        }
    }

    @Test func `a lone escape is not held back for long, a sequence is`() {
        var parser = InputParser(escapeDelay: .milliseconds(30))
        _ = parser.parse([0x1B])
        #expect(parser.patience == .milliseconds(30))
        _ = parser.parse("[1".utf8)
        #expect(parser.patience == .milliseconds(250))
    }

    @Test func `a paste is one input and no key`() {
        var parser = InputParser()
        let bytes = "a\u{1B}[200~K y\u{1B}[A\n\u{1B}[20\u{1B}\u{1B}[201~b"
        let expected: [TerminalInput] = [
            .key(.character("a")), .paste("K y\u{1B}[A\n\u{1B}[20\u{1B}"), .key(.character("b")),
        ]
        #expect(parser.parse(bytes.utf8) == expected)
        #expect(bytes.utf8.flatMap { parser.parse(CollectionOfOne($0)) } == expected)
        #expect(parser.parse("\u{1B}[201~".utf8).isEmpty)
    }

    @Test func `a huge paste is cut and still ends`() {
        var parser = InputParser()
        let text = String(repeating: "K", count: 3 * InputParser.pasteLimit)
        let inputs = parser.parse("\u{1B}[200~\(text)\u{1B}[201~j".utf8)
        #expect(inputs == [.paste(String(repeating: "K", count: InputParser.pasteLimit)), .key(.character("j"))])
    }

    @Test func `a paste whose end is lost ends when nothing follows`() {
        var parser = InputParser()
        #expect(parser.parse("\u{1B}[200~abc".utf8).isEmpty)
        #expect(parser.patience == .seconds(2))
        #expect(parser.flush() == [.paste("abc")])
        #expect(parser.parse("j".utf8) == [.key(.character("j"))])
    }

    @Test func `an endless sequence is given up`() {
        for introducer in ["\u{1B}[", "\u{1B}]"] {
            var parser = InputParser()
            let inputs = parser.parse((introducer + String(repeating: "1", count: 10_000)).utf8)
            #expect(inputs.first == .key(.unknown))
            #expect(parser.patience == nil)
        }
    }

    @Test(arguments: 1...6 as ClosedRange<UInt64>)
    func `no bytes whatsoever confuse it for good`(_ seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let pieces = [
            "\u{1B}", "[", "O", "1;5", "~", "A", "200~", "201~", "\u{1B}[M", "\u{1B}[<", ";", "64;3;4M", "]", "P", "\\",
            "小", "K", "\r",
        ]
        for _ in 0..<300 {
            var bytes: [UInt8] = []
            for _ in 0..<Int.random(in: 0...40, using: &random) {
                if Bool.random(using: &random) {
                    bytes.append(UInt8.random(in: .min ... .max, using: &random))
                } else {
                    bytes += (pieces.randomElement(using: &random) ?? "").utf8
                }
            }
            var whole = InputParser()
            var byByte = InputParser()
            let inputs = whole.parse(bytes)
            #expect(bytes.flatMap { byByte.parse(CollectionOfOne($0)) } == inputs)
            #expect(inputs.count <= bytes.count)
            #expect(inputs.allSatisfy(Self.isClean))
            #expect(whole.flush().count <= 2)
            #expect(whole.patience == nil)
            #expect(whole.parse("j".utf8) == [.key(.character("j"))])
        }
    }

    /// Whether no character key carries a control.
    private static func isClean(_ input: TerminalInput) -> Bool {
        switch input {
        case .key(.character(let character)), .key(.alt(let character)):
            character.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7F..<0xA0).contains($0.value) }
        default: true
        }
    }
}
