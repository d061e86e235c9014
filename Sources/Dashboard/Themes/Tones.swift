import Canvas

/// The tones of a theme that paints its own ground, as indices into the palette of 256 colours.
///
/// Only those from 16 on are used: what the first sixteen look like is the user's to choose.
struct Tones: Sendable {
    var ground: UInt8
    var fieldGround: UInt8
    var badgeGround: UInt8
    var selectedGround: UInt8
    var rememberedGround: UInt8

    var text: UInt8
    var muted: UInt8
    var border: UInt8
    var focus: UInt8
    var warning: UInt8
    var failure: UInt8
    var good: UInt8
    var talking: UInt8
    var own: UInt8
    var key: UInt8
    var badge: UInt8
    var arrival: UInt8
    var departure: UInt8
    var media: UInt8
    var naming: UInt8
    var room: UInt8
    /// The one tone of all text in the row under the cursor, where the roles' own would not be readable on its ground.
    var selectedText: UInt8?
}

extension ThemeTable {
    /// A theme of these tones.
    init(name: String, _ tones: Tones) {
        let selectedText = tones.selectedText.map(Color.palette)
        self.init(
            name: name, colors: 256,
            roles: { tones.appearance(of: $0) },
            selected: { look in
                // A badge has a ground of its own, which its text was chosen for.
                if look.background == .palette(tones.badgeGround) { return look.adding(.underline) }
                return Appearance(selectedText ?? look.foreground, on: .palette(tones.selectedGround), look.attributes)
            },
            remembered: { look in
                if look.background == .palette(tones.badgeGround) { return look }
                return Appearance(look.foreground, on: .palette(tones.rememberedGround), look.attributes)
            },
            stale: Appearance(.palette(tones.muted), on: .palette(tones.ground), .italic))
    }
}

extension Tones {
    fileprivate func appearance(of role: Role) -> Appearance {
        switch role {
        case .plain, .header, .dialog: on(text)
        case .muted, .disabled: on(muted)
        case .border: on(border)
        case .focusedBorder: on(focus, .bold)
        case .title: on(text, .bold)
        case .badge: Appearance(.palette(badge), on: .palette(badgeGround), .bold)
        case .warning: on(warning)
        case .failure: on(failure, .bold)
        case .good: on(good)
        case .talking: on(talking)
        case .arrival: on(arrival)
        case .departure: on(departure)
        case .media: on(media)
        case .naming: on(naming)
        case .room: on(room)
        case .own: on(own)
        case .key, .dialogTarget: on(key, .bold)
        case .field: Appearance(.palette(key), on: .palette(fieldGround), .underline)
        }
    }

    private func on(_ tone: UInt8, _ attributes: Appearance.Attributes = []) -> Appearance {
        Appearance(.palette(tone), on: .palette(ground), attributes)
    }
}
