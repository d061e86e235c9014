import Canvas
import JanusWire
package import Moderation

extension DashboardState {
    /// Changes the state by what happened at `now`, and says what has to be done outside.
    package mutating func reduce(_ event: DashboardEvent, at now: Moment) -> [DashboardEffect] {
        self.now = now
        eventRate.forget(at: now.uptime)
        var effects: [DashboardEffect] = []
        switch event {
        case .key(let key): effects = press(key)
        case .paste(let text): effects = paste(text)
        case .mouse(let event, let target): effects = point(event, at: target?.value(as: Hit.self))
        case .resized(let size): resize(to: size)
        case .snapshot(let snapshot): take(snapshot)
        case .log(let delta):
            let missing = events.append(delta.records)
            eventRate.add(delta.records.count + Int(clamping: missing), at: now.uptime)
            // The line that says so may be far above by now.
            if missing > 0 { notice = Notice(text: words.missing(missing), role: .warning) }
            marks.take(delta.records)
            effects = notify(of: delta.records)
        case .frameWritten(let openings): dialogWasShown(atOpening: openings)
        case .reconfigured(let options): effects = reconfigure(options)
        case .configurationRefused(let why): notice = Notice(text: why, role: .failure)
        case .woke: armDialog()
        case .resumed: showDialogAnew()
        }
        rooms.releaseOrder(at: now.uptime)
        people.releaseOrder(at: now.uptime)
        listeners.releaseOrder(at: now.uptime)
        effects += watchSelection()
        reviewDialog()
        openWaitingDialog()
        reviewRemoval()
        effects += surveySuspect() + inspectServer()
        settle()
        return effects
    }

    private mutating func resize(to size: Size) {
        self.size = size
        showDialogAnew()
        guard layout(for: size).isTooSmall else { return }
        // What cannot be seen must not wait for an answer; what an action waits for comes again by itself.
        if dialog?.question != .quit { dialog = nil }
        overlay = nil
        menu = nil
        prompt = nil
        for region in Region.allCases { setFilter(of: region) { $0.isEditing = false } }
    }

    private mutating func take(_ snapshot: Snapshot) {
        // A remark must not cover what became of an action.
        if self.snapshot.actions != snapshot.actions { notice = nil }
        self.snapshot = snapshot
        hasSnapshot = true
        adoptKindOfIDs()
        rooms.take(snapshot.rooms, at: now.uptime)
        takePeople()
        takeListeners()
        takeFound()
        reviewMarks()
        refreshDetails()
        if let report = snapshot.report, report.number != seenReport {
            seenReport = report.number
            notice = Notice(text: report.text, role: report.isProblem ? .failure : .good)
        }
        let known = Set(snapshot.actions.map(\.id))
        answered = answered.filter { known.contains($0.key) }
    }

    /// Digits were taken for a number when they were typed; on a server with `string_ids` they are a string.
    private mutating func adoptKindOfIDs() {
        guard let requested = rooms.requested, case .number(let number) = requested, usesStringIDs else { return }
        rooms.select(.string(String(number)))
    }

    /// Takes the people of the room under the cursor; those of another room than before start with the cursor on top.
    private mutating func takePeople() {
        if rooms.selection.id != peopleRoom {
            peopleRoom = rooms.selection.id
            people.reset()
            leaveListeners()
        }
        people.take(watchedRoom?.people ?? [], at: now.uptime)
    }

    /// Asks for the room under the cursor, once for every change.
    private mutating func watchSelection() -> [DashboardEffect] {
        guard hasSnapshot, rooms.selection.id != watching else { return [] }
        watching = rooms.selection.id
        takePeople()
        takeListeners()
        return [.intent(.watch(watching))]
    }

    /// Brings the scroll positions in line with cursors and size.
    private mutating func settle() {
        let layout = layout(for: size)
        rooms.settle(page: layout.page(of: .rooms))
        people.settle(page: layout.page(of: .participants))
        listeners.settle(page: layout.page(of: .listeners))
        finder?.found.settle(page: layout.foundRows.rows)
        events.settle(page: layout.page(of: .events))
        if let overlay {
            let lines = overlayLines(columns: layout.overlayText.columns).count
            self.overlay?.top = scrolled(top: overlay.top, cursor: nil, count: lines, page: layout.overlayText.rows)
        }
    }
}
