import Canvas
import JanusWire
import Moderation
import Text

// The details of the server, and what can be changed about it.
extension DashboardState {
    /// Has read what only the details of the server show, for as long as they are open.
    mutating func inspectServer() -> [DashboardEffect] {
        let inspects = overlay?.content == .server
        guard inspects != inspectsServer else { return [] }
        inspectsServer = inspects
        return [.intent(.inspectServer(inspects))]
    }

    /// Whether the server takes new sessions, as far as it was told.
    var acceptsSessions: Bool { snapshot.serverInfo?.acceptingNewSessions ?? true }

    mutating func openDrain() { open(.server(.acceptSessions(!acceptsSessions))) }

    /// Proposes the level that was typed on the command line, or else the one that holds.
    mutating func openLogLevel(_ typed: String?) {
        let level = snapshot.admin.status?.logLevel
        guard let typed else { return open(.server(.logLevel(level)), form: .logLevel(level ?? LogLevel.usual)) }
        guard let wanted = LogLevel.named(typed) else {
            notice = Notice(text: words.noLogLevel(CleanText(cleaning: typed)), role: .warning)
            return
        }
        open(.server(.logLevel(level)), form: .logLevel(wanted))
    }

    mutating func openAddToken() { open(.server(.addToken), form: .addToken) }

    mutating func openRemoveToken() { if let token = selectedToken { open(.server(.removeToken(token))) } }

    /// Why nothing can be changed about the server, or `nil`.
    func reasonAgainstChangingServer() -> CleanText? {
        options.isReadOnly ? words.readOnly : reasonAgainstAdministering()
    }

    /// Why no token can be added, or `nil`.
    func reasonAgainstAddingToken() -> CleanText? {
        if let reason = reasonAgainstChangingServer() { return reason }
        guard snapshot.admin.tokens == nil else { return nil }
        return snapshot.admin.status == nil ? words.reading : words.hasNoTokens
    }

    /// Why the token under the cursor cannot be removed, or `nil`.
    func reasonAgainstRemovingToken() -> CleanText? {
        reasonAgainstAddingToken() ?? (selectedToken == nil ? words.noToken : nil)
    }

    /// What a dialog about the server does when it is confirmed.
    func serverDeed(_ question: Dialog.ServerQuestion, _ form: Form) -> ServerDeed? {
        switch question {
        case .acceptSessions(let accepts): .acceptSessions(accepts)
        case .logLevel: .logLevel(form.choice(.logLevel))
        case .addToken: .addToken(Secret(form[.token]?.text?.text ?? ""), plugins: plugins(in: form))
        case .removeToken(let token): .removeToken(token)
        }
    }

    /// What is wrong with a dialog about the server, or `nil`.
    func problem(of question: Dialog.ServerQuestion, _ form: Form) -> CleanText? {
        switch question {
        case .acceptSessions, .removeToken: return nil
        case .logLevel(let level): return form.choice(.logLevel) == level ? words.logLevelHolds : nil
        case .addToken:
            if form[.token]?.text?.isEmpty != false { return words.typeTheToken }
            guard let known = snapshot.serverInfo?.plugins else { return nil }
            let unknown = plugins(in: form).first { known[$0] == nil }
            return unknown.map { words.noPlugin(CleanText(cleaning: $0)) }
        }
    }

    /// Why a question about the server has become pointless since it was asked.
    func obstacle(to question: Dialog.ServerQuestion) -> CleanText? {
        if let reason = reasonAgainstAdministering() { return reason }
        switch question {
        case .acceptSessions(let accepts): return acceptsSessions == accepts ? words.isSoAlready : nil
        case .logLevel, .addToken: return nil
        case .removeToken(let token):
            guard let tokens = snapshot.admin.tokens else { return nil }
            return tokens.contains { $0.id == token.id } ? nil : words.tokenIsGone
        }
    }

    /// The plugins that were typed, by their whole names.
    private func plugins(in form: Form) -> [String] {
        form.text(.plugins).split { $0 == "," || $0 == " " }.map {
            $0.contains(".") ? String($0) : "janus.plugin.\($0)"
        }
    }
}

// The cursor of the details of the server, which are a text to scroll unless there are tokens in them.
extension DashboardState {
    /// The token under the cursor.
    var selectedToken: ListedToken? {
        guard overlay?.content == .server else { return nil }
        return snapshot.admin.tokens?.first { $0.id == overlay?.token }
    }

    /// The line under the cursor; `nil` where there is none.
    func serverRow(in sheet: ServerSheet) -> Int? {
        guard let overlay, overlay.content == .server, !sheet.tokens.isEmpty else { return nil }
        return sheet.tokens.first { $0.token == overlay.token }?.row ?? min(overlay.row, sheet.lines.count - 1)
    }

    /// Moves the cursor through the lines, or scrolls where there is none.
    mutating func moveThroughServer(_ step: Movement, page: Int) {
        let sheet = serverSheet(columns: layout(for: size).overlayText.columns)
        if let row = serverRow(in: sheet) {
            let target = step.target(from: row, count: sheet.lines.count, page: page) ?? 0
            overlay?.row = target
            overlay?.token = sheet.tokens.first { $0.row == target }?.token
        } else {
            let last = max(0, sheet.lines.count - page)
            let top = step.target(from: overlay?.top, count: last + 1, page: page)
            overlay?.top = top ?? 0
        }
    }
}
