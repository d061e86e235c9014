import Testing
import Text

@testable import Terminal

@Suite("Asking the terminal for something beside frames")
struct OperatingSystemCommandTests {
    private func text(_ command: OperatingSystemCommand, through multiplexer: Multiplexer = .none) -> String {
        String(decoding: command.bytes(through: multiplexer), as: UTF8.self)
    }

    @Test(arguments: [
        ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
        ("foobar", "Zm9vYmFy"), ("小明>?", "5bCP5piOPj8="),
    ])
    func `base64 is that of RFC 4648`(_ plain: String, _ coded: String) {
        #expect(base64(plain.utf8) == coded)
    }

    @Test func `copying is OSC 52, and a notification OSC 9`() {
        #expect(text(.copy("1147058297603630")) == "\u{1B}]52;c;MTE0NzA1ODI5NzYwMzYzMA==\u{7}")
        #expect(text(.notify("Janitor: 小明 is back")) == "\u{1B}]9;Janitor: 小明 is back\u{7}")
    }

    @Test func `what is hostile is clean before it gets here`() {
        let name = CleanText(cleaning: "x\u{7}\u{1B}]52;c;AAAA\u{7}\u{9C}")
        let notification = text(.notify(name))
        #expect(notification.unicodeScalars.filter { $0.value < 0x20 || (0x7F..<0xA0).contains($0.value) }.count == 2)
    }

    @Test func `through tmux both it and the terminal behind it get the text`() {
        let plain = "\u{1B}]52;c;Zm9v\u{7}"
        #expect(text(.copy("foo"), through: .tmux) == plain + "\u{1B}Ptmux;\u{1B}\u{1B}]52;c;Zm9v\u{7}\u{1B}\\")
        #expect(text(.notify("foo"), through: .tmux) == "\u{1B}Ptmux;\u{1B}\u{1B}]9;foo\u{7}\u{1B}\\")
    }

    @Test func `through screen it goes in pieces that screen takes`() {
        #expect(text(.copy("foo"), through: .screen) == "\u{1B}P\u{1B}]52;c;Zm9v\u{7}\u{1B}\\")
        let long = CleanText(cleaning: String(repeating: "0123456789", count: 60), limit: 600)
        let pieces = text(.copy(long), through: .screen).components(separatedBy: "\u{1B}\\").dropLast()
        #expect(pieces.count == 4)
        #expect(pieces.allSatisfy { $0.hasPrefix("\u{1B}P") && $0.utf8.count <= 242 })
        #expect(pieces.map { String($0.dropFirst(2)) }.joined() == text(.copy(long)))
    }

    @Test func `a text is cut where terminals would refuse it whole, between two characters`() {
        let long = CleanText(cleaning: String(repeating: "小", count: 5000), limit: 5000)
        let letters = (OperatingSystemCommand.copyLimit / 3 * 3) / 3 * 4
        #expect(text(.copy(long)).utf8.count == "\u{1B}]52;c;\u{7}".utf8.count + letters)
        #expect(text(.notify(long)).count <= "\u{1B}]9;\u{7}".count + OperatingSystemCommand.notificationLimit)
    }

    @Test func `the multiplexer is found in the environment`() {
        #expect(Multiplexer(environment: [:]) == .none)
        #expect(Multiplexer(environment: ["TMUX": "", "STY": ""]) == .none)
        #expect(Multiplexer(environment: ["TMUX": "/tmp/tmux-0/default,1,0"]) == .tmux)
        #expect(Multiplexer(environment: ["STY": "12.pts-0.host", "TERM": "screen"]) == .screen)
    }

    @Test func `without any UTF-8 locale frames are ASCII`() {
        #expect(CharacterEncoding.choose { _ in "UTF-8" } == .utf8)
        #expect(CharacterEncoding.choose { $0 == "C.UTF-8" ? "UTF-8" : "ANSI_X3.4-1968" } == .utf8)
        #expect(CharacterEncoding.choose { $0.isEmpty ? "ISO-8859-1" : nil } == .ascii)
        #expect(CharacterEncoding.choose { _ in nil } == .ascii)
    }

    @Test func `the environment says whether there are colours and how long escape waits`() {
        var options = TerminalOptions { _ in OneTerminal.theme(0) }
        options.follow(environment: ["NO_COLOR": "", "TMUX": "x"])
        #expect(options.usesColor && options.multiplexer == .tmux)
        options.follow(environment: ["NO_COLOR": "1"])
        #expect(!options.usesColor)
    }
}

extension String {
    fileprivate func components(separatedBy separator: String) -> [String] {
        var rest = self[...]
        var parts: [String] = []
        while let range = rest.firstRange(of: separator) {
            parts.append(String(rest[..<range.lowerBound]))
            rest = rest[range.upperBound...]
        }
        return parts + [String(rest)]
    }
}
