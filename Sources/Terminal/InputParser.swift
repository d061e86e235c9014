package import Canvas

/// Turns the bytes of a terminal into keys, pastes and what the mouse does.
///
/// It is fed whatever a `read` returned, however the bytes were cut, and never waits: where the meaning of what it holds
/// depends on whether more comes, ``patience`` says how long to wait before ``flush()``.
package struct InputParser: Sendable {
    /// The most bytes of one paste that are kept.
    package static let pasteLimit = 65_536
    /// The most bytes of one escape sequence that are swallowed in search of its end.
    static let sequenceLimit = 4096

    private enum State {
        case ground
        case utf8(UTF8Assembler, isAlt: Bool)
        case escape(isSecond: Bool)
        case csi(parameters: [UInt8], length: Int)
        /// After `ESC [ [`, as the Linux console begins its first function keys.
        case linuxFunction
        case ss3
        case legacyMouse(remaining: Int)
        /// A string meant for a terminal (OSC, DCS, APC, PM, SOS), up to its terminator.
        case string(introducer: UInt8, length: Int, endsNext: Bool)
        case paste(PasteCollector)
    }

    private var state = State.ground
    private let escapeDelay: Duration

    /// Makes a parser that holds nothing.
    /// - Parameter escapeDelay: How long a lone escape is held back, in case it begins a sequence.
    package init(escapeDelay: Duration = .milliseconds(25)) {
        self.escapeDelay = escapeDelay
    }

    /// How long to wait for more bytes before ``flush()``; `nil` if nothing is held back.
    package var patience: Duration? {
        switch state {
        case .ground: nil
        case .escape: escapeDelay
        case .paste: .seconds(2)
        // What has begun like a sequence is one, only slowly sent: were it given up, its rest would act as keys.
        default: max(escapeDelay, .milliseconds(250))
        }
    }

    /// Takes bytes and returns what they mean, in order.
    package mutating func parse(_ bytes: some Sequence<UInt8>) -> [TerminalInput] {
        var inputs: [TerminalInput] = []
        for byte in bytes { take(byte, into: &inputs) }
        return inputs
    }

    /// Says that nothing more came within ``patience``, and returns what the bytes held back mean by themselves.
    package mutating func flush() -> [TerminalInput] {
        defer { state = .ground }
        switch state {
        case .ground, .utf8, .legacyMouse: return []
        case .escape(let isSecond): return isSecond ? [.key(.escape), .key(.escape)] : [.key(.escape)]
        case .csi(let parameters, _): return [.key(parameters.isEmpty ? .alt("[") : .unknown)]
        case .linuxFunction: return [.key(.unknown)]
        case .ss3: return [.key(.alt("O"))]
        case .string(let introducer, let length, _):
            return [.key(length == 0 ? .alt(Character(Unicode.Scalar(introducer))) : .unknown)]
        case .paste(let paste): return [.paste(paste.text)]
        }
    }

    private mutating func take(_ byte: UInt8, into inputs: inout [TerminalInput]) {
        switch state {
        case .ground:
            takeGround(byte, into: &inputs)
        case .utf8(let assembler, let isAlt):
            takeContinuation(byte, assembler, isAlt: isAlt, into: &inputs)
        case .escape(let isSecond):
            takeEscaped(byte, isSecond: isSecond, into: &inputs)
        case .csi(let parameters, let length):
            takeParameter(byte, parameters, length: length, into: &inputs)
        case .linuxFunction:
            let isKey = (UInt8(ascii: "A")...UInt8(ascii: "E")).contains(byte)
            end(with: isKey ? .function(Int(byte) - 0x40) : .unknown, into: &inputs)
            if !isKey, byte < 0x20 { take(byte, into: &inputs) }
        case .ss3:
            takeApplicationKey(byte, into: &inputs)
        case .legacyMouse(let remaining):
            state = remaining > 1 ? .legacyMouse(remaining: remaining - 1) : .ground
        case .string(let introducer, let length, let endsNext):
            takeString(byte, introducer, length: length, endsNext: endsNext, into: &inputs)
        case .paste(var paste):
            // The buffer must have one owner while it grows, or every byte copies it.
            state = .ground
            if paste.take(byte) {
                inputs.append(.paste(paste.text))
            } else {
                state = .paste(paste)
            }
        }
    }

    private mutating func end(with key: Key, into inputs: inout [TerminalInput]) {
        state = .ground
        inputs.append(.key(key))
    }

    private mutating func takeGround(_ byte: UInt8, into inputs: inout [TerminalInput]) {
        switch byte {
        case 0x1B: state = .escape(isSecond: false)
        case 0x20..<0x7F: inputs.append(.key(.character(Character(Unicode.Scalar(byte)))))
        case 0x09: inputs.append(.key(.tab))
        case 0x0A, 0x0D: inputs.append(.key(.enter))
        case 0x08, 0x7F: inputs.append(.key(.backspace))
        case 0x00: inputs.append(.key(.control(" ")))
        case 0x01...0x1A: inputs.append(.key(.control(Character(Unicode.Scalar(byte + 0x60)))))
        case 0x1C...0x1F: inputs.append(.key(.control(Character(Unicode.Scalar(byte + 0x40)))))
        default: if let assembler = UTF8Assembler(lead: byte) { state = .utf8(assembler, isAlt: false) }
        }
    }

    private mutating func takeContinuation(
        _ byte: UInt8, _ assembler: UTF8Assembler, isAlt: Bool, into inputs: inout [TerminalInput]
    ) {
        var assembler = assembler
        switch assembler.take(byte) {
        case .more:
            state = .utf8(assembler, isAlt: isAlt)
        case .complete(let scalar):
            state = .ground
            // C1 controls are no keys.
            if scalar.value >= 0xA0 {
                inputs.append(.key(isAlt ? .alt(Character(scalar)) : .character(Character(scalar))))
            }
        case .invalid:
            state = .ground
            take(byte, into: &inputs)
        }
    }

    private mutating func takeEscaped(_ byte: UInt8, isSecond: Bool, into inputs: inout [TerminalInput]) {
        switch byte {
        case 0x1B:
            if isSecond { inputs.append(.key(.escape)) }
            state = .escape(isSecond: true)
        case UInt8(ascii: "["):
            state = .csi(parameters: [], length: 0)
        case UInt8(ascii: "O"):
            state = .ss3
        case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"), UInt8(ascii: "X"):
            state = .string(introducer: byte, length: 0, endsNext: false)
        case 0x20..<0x7F:
            end(with: .alt(Character(Unicode.Scalar(byte))), into: &inputs)
        case 0x80...:
            state = .ground
            if let assembler = UTF8Assembler(lead: byte) { state = .utf8(assembler, isAlt: true) }
        default:
            // Alt with a key that is a control itself.
            end(with: .unknown, into: &inputs)
        }
    }

    private mutating func takeParameter(
        _ byte: UInt8, _ parameters: [UInt8], length: Int, into inputs: inout [TerminalInput]
    ) {
        switch byte {
        case 0x20..<0x40:
            guard length < Self.sequenceLimit else { return end(with: .unknown, into: &inputs) }
            // Too long for a key already, so that its beginning need not be kept.
            state = .csi(parameters: parameters.count < 32 ? parameters + [byte] : parameters, length: length + 1)
        case UInt8(ascii: "[") where parameters.isEmpty:
            state = .linuxFunction
        case UInt8(ascii: "M") where parameters.isEmpty:
            state = .legacyMouse(remaining: 3)
        case UInt8(ascii: "~") where parameters.elementsEqual("200".utf8):
            state = .paste(PasteCollector(limit: Self.pasteLimit))
        case UInt8(ascii: "~") where parameters.elementsEqual("201".utf8):
            state = .ground
        case 0x40..<0x7F:
            state = .ground
            if let input = KeySequences.input(parameters: parameters, final: byte) { inputs.append(input) }
        default:
            // A sequence that was cut off; the byte stands for itself.
            end(with: .unknown, into: &inputs)
            take(byte, into: &inputs)
        }
    }

    private mutating func takeApplicationKey(_ byte: UInt8, into inputs: inout [TerminalInput]) {
        switch byte {
        case 0x30...0x3B:
            // A modifier, as in `ESC O 5 A`; the key is the same.
            state = .csi(parameters: [byte], length: 1)
        case 0x40..<0x7F:
            end(with: KeySequences.applicationKey(final: byte), into: &inputs)
        default:
            end(with: .alt("O"), into: &inputs)
            take(byte, into: &inputs)
        }
    }

    private mutating func takeString(
        _ byte: UInt8, _ introducer: UInt8, length: Int, endsNext: Bool, into inputs: inout [TerminalInput]
    ) {
        if byte == 0x07 || byte == 0x18 || byte == 0x1A || (endsNext && byte == UInt8(ascii: "\\")) {
            end(with: .unknown, into: &inputs)
        } else if endsNext {
            // An escape that does not end the string ends it all the same and begins something of its own.
            inputs.append(.key(.unknown))
            state = .escape(isSecond: false)
            take(byte, into: &inputs)
        } else if length >= Self.sequenceLimit {
            end(with: .unknown, into: &inputs)
        } else {
            state = .string(introducer: introducer, length: length + 1, endsNext: byte == 0x1B)
        }
    }
}
