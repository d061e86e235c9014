// The themes that paint their own ground. Every text stands out from its ground by a contrast of 4.5 at least, in the
// one of high contrast by 7; frames and what may be overlooked by 3.
extension ThemeTable {
    static let dark = ThemeTable(
        name: "dark",
        Tones(
            ground: 234, fieldGround: 237, badgeGround: 25, selectedGround: 238,
            rememberedGround: 236,
            text: 253, muted: 248, border: 246, focus: 81, warning: 222, failure: 217, good: 114, talking: 87, own: 183,
            key: 231, badge: 231, arrival: 151, departure: 250, media: 153, naming: 223, room: 116))

    static let light = ThemeTable(
        name: "light",
        Tones(
            ground: 255, fieldGround: 254, badgeGround: 25, selectedGround: 189,
            rememberedGround: 253,
            text: 235, muted: 241, border: 242, focus: 24, warning: 58, failure: 124, good: 22, talking: 24, own: 54,
            key: 16, badge: 231, arrival: 23, departure: 239, media: 18, naming: 88, room: 53))

    static let highContrast = ThemeTable(
        name: "high-contrast",
        Tones(
            ground: 16, fieldGround: 18, badgeGround: 226, selectedGround: 231,
            rememberedGround: 18,
            text: 231, muted: 252, border: 252, focus: 226, warning: 226, failure: 217, good: 120, talking: 123,
            own: 219, key: 231, badge: 16, arrival: 157, departure: 252, media: 159, naming: 229, room: 195,
            selectedText: 16))

    /// Blue for what is well and orange for what is not, which red-green blindness leaves apart; brightness tells the
    /// rest.
    static let colourBlind = ThemeTable(
        name: "colour-blind",
        Tones(
            ground: 234, fieldGround: 237, badgeGround: 25, selectedGround: 238,
            rememberedGround: 236,
            text: 253, muted: 248, border: 246, focus: 117, warning: 229, failure: 214, good: 117, talking: 159,
            own: 231, key: 231, badge: 231, arrival: 117, departure: 250, media: 153, naming: 222, room: 152))
}
