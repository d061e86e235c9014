import Canvas
import Text

// What the footer says below a dialog.
extension Words {
    static func dialogHints(canConfirm: Bool, hasFields: Bool) -> [StyledLine] {
        [
            canConfirm ? hint("y", doItHint) : StyledLine("(y \(doItHint))", .disabled),
            hint("Esc n Enter", doNotHint),
        ] + (hasFields ? [hint("Tab", fieldsHint)] : [])
    }

    static var fieldHints: [StyledLine] { [hint("Enter", sendHint), hint("Esc", giveUpHint)] }

    static var formHints: [StyledLine] {
        [hint("Tab ↓ ↑", fieldsHint), hint("Space", tickHint), hint("Enter", onHint), hint("Esc", toAnswerHint)]
    }

    private static func hint(_ keys: CleanText, _ text: CleanText) -> StyledLine {
        StyledLine(keys, .key, .strong) + StyledLine(" \(text)", .muted)
    }
}
