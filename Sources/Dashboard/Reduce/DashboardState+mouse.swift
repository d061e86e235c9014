import Canvas
import JanusWire
import Moderation
import Text

// What the mouse does: it selects, scrolls and presses the keys that are named where it clicks, and nothing else.
extension DashboardState {
    /// How many rows one notch of the wheel scrolls.
    private static let notch = 3

    /// Leaves the mouse to the terminal, so that it selects text, or takes it back.
    mutating func toggleMouse() -> [DashboardEffect] {
        usesMouse.toggle()
        notice = Notice(text: usesMouse ? words.mouseIsOn : words.mouseIsOff)
        return [.reportMouse(usesMouse)]
    }

    /// Reacts to the mouse upon what the frame on the screen says about the place.
    mutating func point(_ event: MouseEvent, at hit: Hit?) -> [DashboardEffect] {
        guard let hit, !layout(for: size).isTooSmall else { return [] }
        switch event.kind {
        case .press(.left):
            notice = nil
            return click(hit)
        case .wheelUp: scroll(by: -Self.notch, at: hit)
        case .wheelDown: scroll(by: Self.notch, at: hit)
        case .press, .release: break
        }
        return []
    }

    private mutating func click(_ hit: Hit) -> [DashboardEffect] {
        switch hit {
        case .field(let index, let opening):
            if dialog?.opening == opening { touchField(index) }
            return []
        case .button(let button, let opening):
            return dialog?.opening == opening ? pushButton(button) : []
        case .key(let key, let context):
            return keyContext == context ? press(key) : []
        case .dialog, .overlay: return []
        case .rule(let id):
            guard keyContext == .rules else { return [] }
            overlay?.rule = id
            return []
        case .token(let id):
            if keyContext == .server { overlay?.token = id }
            return []
        case .header: return isOverRegions ? perform(.serverInfo) : []
        case .found(let id): return clickFound(id)
        case .menuItem(let choice):
            guard let row = menuItems.firstIndex(where: { $0.choice == choice }), keyContext == .menu else { return [] }
            menu?.row = row
            chooseFromMenu()
            return []
        case .suggestion(let line):
            if keyContext == .prompt { suggest(line) }
            return []
        case .region, .room, .person, .listener, .event: return isOverRegions ? clickRegion(hit) : []
        }
    }

    /// Where keys go, dialogs included.
    private var keyContext: KeyContexts { dialog?.context ?? context }

    /// Whether a list or a text lies over the regions that scrolls, and nothing over that.
    private var isOverlaid: Bool {
        !keyContext.isDisjoint(with: [.overlays, .auditFilter, .finder, .finderField])
    }

    /// Whether nothing lies over the regions.
    private var isOverRegions: Bool { KeyContexts([.regions, .filter]).contains(keyContext) }

    /// Selects a row and leads the keys to its region; a row that is selected there already is opened.
    private mutating func clickRegion(_ hit: Hit) -> [DashboardEffect] {
        guard let region = hit.region else { return [] }
        let wasSelected = focus == region && hit == selectedHit
        go(to: region)
        if wasSelected { return region == .rooms ? perform(.openRoom) : openDetails() }
        let hold = now.uptime + options.orderHold
        switch hit {
        case .room(let id): rooms.select(id, holdingOrderUntil: hold)
        case .person(let id): people.select(id, holdingOrderUntil: hold)
        case .listener(let id): listeners.select(id, holdingOrderUntil: hold)
        case .event(let order): events.select(order, page: layout(for: size).page(of: .events))
        default: break
        }
        return []
    }

    /// Selects somebody who was found, or goes to whom is selected already.
    private mutating func clickFound(_ id: FoundPerson.ID) -> [DashboardEffect] {
        guard let finder, [.finder, .finderField].contains(keyContext) else { return [] }
        if !finder.isEditing, finder.found.selected?.id == id { return goToFound() }
        self.finder?.isEditing = false
        self.finder?.found.select(id, holdingOrderUntil: now.uptime + options.orderHold)
        return []
    }

    /// Puts a suggestion into the command line; running it takes Enter.
    private mutating func suggest(_ line: String) {
        guard let index = suggestions.firstIndex(where: { $0.line == line }) else { return }
        prompt?.suggestion = index
        prompt?.field.replace(with: line)
    }

    /// The row under the cursor of the region in focus.
    private var selectedHit: Hit? {
        switch focus {
        case .rooms: rooms.selected.map { .room($0.id) }
        case .participants: people.selected.map { .person($0.id) }
        case .listeners: listeners.selected.map { .listener($0.id) }
        case .events: events.selected.map { .event($0.order) }
        }
    }

    /// Scrolls what is under the pointer, wherever the keys go; the cursor only moves along where it would leave.
    private mutating func scroll(by rows: Int, at hit: Hit) {
        let layout = layout(for: size)
        let hold = now.uptime + options.orderHold
        if isOverlaid {
            guard hit.isInOverlay else { return }
            if overlay == nil {
                finder?.found.scroll(by: rows, page: layout.foundRows.rows, holdingOrderUntil: hold)
            } else if overlay?.content == .rules {
                moveThroughRules(rows < 0 ? .up : .down, page: layout.overlayText.rows)
            } else if overlay?.content == .server, snapshot.admin.tokens?.isEmpty == false {
                moveThroughServer(rows < 0 ? .up : .down, page: layout.overlayText.rows)
            } else {
                overlay?.top += rows
            }
            return
        }
        guard isOverRegions, let region = hit.region else { return }
        let page = layout.page(of: region)
        switch region {
        case .rooms: self.rooms.scroll(by: rows, page: page, holdingOrderUntil: hold)
        case .participants: people.scroll(by: rows, page: page, holdingOrderUntil: hold)
        case .listeners: listeners.scroll(by: rows, page: page, holdingOrderUntil: hold)
        case .events: events.scroll(by: rows, page: page)
        }
    }
}

extension Hit {
    /// The region that it lies in.
    fileprivate var region: Region? {
        switch self {
        case .region(let region): region
        case .room: .rooms
        case .person: .participants
        case .listener: .listeners
        case .event: .events
        case .overlay, .rule, .token, .header, .found, .menuItem, .suggestion, .key, .dialog, .field, .button: nil
        }
    }

    fileprivate var isInOverlay: Bool {
        switch self {
        case .overlay, .rule, .token, .found: true
        default: false
        }
    }
}

// In a dialog a click does what its keys do, under the same arming delay.
extension DashboardState {
    /// Leads the keys into a text field; ticks a box, or goes on to the next choice.
    private mutating func touchField(_ index: Int) {
        guard let dialog, dialog.form.fields.indices.contains(index) else { return }
        guard dialog.arming == .armed else { return absorb() }
        if dialog.form.fields[index].text == nil {
            self.dialog?.form.turn(index, by: 1)
        } else {
            self.dialog?.form.focus = index
        }
    }

    private mutating func pushButton(_ button: DialogButton) -> [DashboardEffect] {
        guard let dialog else { return [] }
        switch button {
        case .cancel:
            guard dialog.arming == .armed || !dialog.isSelfOpened else { break }
            return dismissDialog()
        case .confirm, .other:
            guard dialog.arming == .armed else { break }
            if dialog.form.focus == dialog.form.home {
                return key(for: button, of: dialog).map { answerDialog(with: $0) } ?? []
            }
            // Out of a field, which would take the key for text; the answer itself is another click's.
            self.dialog?.form.leaveField()
        }
        absorb()
        return []
    }
}

extension DashboardState {
    /// The key that a button which answers stands for.
    private func key(for button: DialogButton, of dialog: Dialog) -> Key? {
        if dialog.isChoice { return .character(button == .other ? "c" : "m") }
        let command: Command = dialog.form.home == nil ? .confirm : .sendField
        return keymap.actions.first { $0.command == command && $0.contexts.contains(dialog.context) }?.keys.first
    }
}
