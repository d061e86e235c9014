import Canvas
import Text

// The capitals.
extension Keymap {
    /// What may change something on the server, once its dialog is confirmed.
    static let acting: [ActionSpec] = [
        acting(.joinOrLeave, "J", { $0.joinTitle }, hint: { $0.joinHint }) { $0.reasonAgainstJoining() },
        acting(.kick, "K", in: [.regions, .finder], { $0.kickTitle }, hint: { $0.kickHint }) {
            $0.reasonAgainstKicking()
        },
        acting(.mute, "M", in: [.regions, .finder], { $0.muteTitle }, hint: { $0.muteHint }) {
            $0.reasonAgainstMuting()
        },
        acting(.keepOut, "B", in: [.regions, .finder], { $0.keepOutTitle }, hint: { $0.keepOutHint }) {
            $0.reasonAgainstKeepingOut()
        },
        acting(.lock, "L", { $0.lockTitle }, hint: { $0.lockHint }) { $0.reasonAgainstChangingRoom() },
        acting(.record, "R", { $0.recordTitle }, hint: { $0.recordHint }) { $0.reasonAgainstChangingRoom() },
        acting(.create, "N", { $0.createTitle }, hint: { $0.createHint }) { $0.reasonAgainstActing() },
        acting(.edit, "E", { $0.editTitle }, hint: { $0.editHint }) { $0.reasonAgainstChangingRoom() },
        acting(.destroy, "D", { $0.destroyTitle }, hint: { $0.destroyHint }) { $0.reasonAgainstChangingRoom() },
        acting(.rename, "P", { $0.renameTitle }, hint: { $0.renameHint }) { $0.reasonAgainstRenaming() },
        acting(.liftRule, "L", in: .rules, { $0.liftTitle }, hint: { $0.liftHint }) { $0.reasonAgainstChangingRule() },
        acting(.holdRule, "P", in: .rules, { $0.holdTitle }, hint: { $0.holdHint }) { $0.reasonAgainstChangingRule() },
        ActionSpec(
            .drain, [.character("D")], in: .server, .acting, { $0.drainTitle }, hint: { $0.drainHint },
            alsoNamedIn: .regions, isActing: true, disabledReason: { $0.reasonAgainstChangingServer() }),
        ActionSpec(
            .logLevel, [.character("L")], in: .server, .acting, { $0.logLevelTitle }, hint: { $0.logLevelHint },
            alsoNamedIn: .regions, argument: .level, isActing: true,
            disabledReason: { $0.reasonAgainstChangingServer() }),
        acting(.addToken, "A", in: .server, { $0.addTokenTitle }, hint: { $0.addTokenHint }) {
            $0.reasonAgainstAddingToken()
        },
        acting(.removeToken, "R", in: .server, { $0.removeTokenTitle }, hint: { $0.removeTokenHint }) {
            $0.reasonAgainstRemovingToken()
        },
    ]

    private static func acting(
        _ command: Command, _ key: Character, in contexts: KeyContexts = .regions,
        _ title: @escaping ActionSpec.Wording,
        hint: @escaping ActionSpec.Wording, disabledReason: @escaping @Sendable (DashboardState) -> CleanText?
    ) -> ActionSpec {
        ActionSpec(
            command, [.character(key)], in: contexts, .acting, title, hint: hint, isActing: true,
            disabledReason: disabledReason)
    }
}
