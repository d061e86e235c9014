/// Names that people took to spoil a terminal, or that could.
package enum HostileNames {
    package static let all: [String] = [
        // Sequences: colours, clearing, titles, the clipboard, answers that come back as input, other character sets.
        "a\u{1B}[31mred", "b\u{1B}[2J\u{1B}[H", "c\u{1B}]0;owned\u{7}", "d\u{1B}]52;c;cm0gLXJm\u{7}",
        "e\u{1B}[6n\u{1B}[c", "f\u{1B}(0lqk\u{E}", "g\u{1B}P1$r0m\u{1B}\\", "h\u{1B}]8;;http://x\u{1B}\\y",
        "i\u{9B}31m\u{9D}0;x\u{9C}", "j\u{1B}[?1049l\u{1B}[?25l", "k\u{1B}c",
        // What moves the cursor.
        "l\r\n│ 77 moderator", "m\rOVER", "n\u{8}\u{8}\u{8}\u{8}back", "o\ttab\u{B}\u{C}",
        "p\u{7F}\u{1}\u{85}\u{2028}\u{2029}",
        // What is not seen, or turns the direction.
        "q\u{202E}gnp.exe", "r\u{2066}\u{2067}x\u{2069}", "s\u{200B}\u{200D}\u{2060}\u{FEFF}", "t\u{E0041}\u{E007F}",
        "u\u{AD}\u{34F}\u{61C}", "\u{3164}\u{115F}\u{2800}\u{FFA0}", "v\u{E000}\u{F8FF}\u{10FFFD}\u{FFFF}",
        // What terminals measure in different ways.
        "w" + String(repeating: "\u{301}", count: 40), "x👩‍👩‍👧‍👦🏳️‍🌈❤️", "小明客服三组王芳李雷小明客服三组王芳李雷", "אבגד אליס", "مجلس الحي",
        "y\u{1F1E9}\u{1F1EA}👍🏽", "z①ｗｉｄｅ", String(repeating: "W", count: 300), " ", "",
    ]
}
