import Canvas
package import Moderation

extension DashboardState {
    /// Changes the state by what happened at `now`, and says what has to be done outside.
    package mutating func reduce(_ event: DashboardEvent, at now: Moment) -> [DashboardEffect] {
        self.now = now
        var effects: [DashboardEffect] = []
        switch event {
        case .key(let key): effects = press(key)
        case .paste(let text): paste(text)
        case .resized(let size): resize(to: size)
        case .snapshot(let snapshot): take(snapshot)
        case .log(let delta):
            events.append(delta.records)
            marks.take(delta.records)
        case .frameWritten(let openings): dialogWasShown(atOpening: openings)
        case .woke: armDialog()
        case .resumed: showDialogAnew()
        }
        rooms.releaseOrder(at: now.uptime)
        effects += watchSelection()
        reviewDialog()
        openWaitingDialog()
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
        for region in Region.allCases { setFilter(of: region) { $0.isEditing = false } }
    }

    private mutating func take(_ snapshot: Snapshot) {
        // A remark must not cover what became of an action.
        if self.snapshot.actions != snapshot.actions { notice = nil }
        self.snapshot = snapshot
        hasSnapshot = true
        rooms.take(snapshot.rooms, at: now.uptime)
        people.take(watchedRoom?.people ?? [], of: rooms.selection.id)
        reviewMarks()
        refreshDetails()
        if let report = snapshot.report, report.number != seenReport {
            seenReport = report.number
            notice = Notice(text: report.text, role: report.isProblem ? .failure : .good)
        }
        let known = Set(snapshot.actions.map(\.id))
        answered = answered.filter { known.contains($0.key) }
    }

    /// Asks for the room under the cursor, once for every change.
    private mutating func watchSelection() -> [DashboardEffect] {
        guard hasSnapshot, rooms.selection.id != watching else { return [] }
        watching = rooms.selection.id
        people.take(watchedRoom?.people ?? [], of: watching)
        return [.intent(.watch(watching))]
    }

    /// Brings the scroll positions in line with cursors and size.
    private mutating func settle() {
        let layout = layout(for: size)
        rooms.selection.top = scrolled(
            top: rooms.selection.top, cursor: rooms.selectedRow, count: rooms.shown.count, page: layout.page(of: .rooms)
        )
        people.selection.top = scrolled(
            top: people.selection.top, cursor: people.selectedRow, count: people.shown.count,
            page: layout.page(of: .participants))
        events.settle(page: layout.page(of: .events))
        if let overlay {
            let lines = overlayLines(columns: layout.overlayText.columns).count
            self.overlay?.top = scrolled(top: overlay.top, cursor: nil, count: lines, page: layout.overlayText.rows)
        }
    }
}
