import Canvas
import Dashboard
import Terminal

/// The choice between servers as the terminal's loop drives it.
final class PickerApplication: TerminalApplication {
    private var picker: Picker
    private let news: ServerNews
    private let departure: Departure
    private let askAgain: () -> Void

    private(set) var demand = FrameDemand.answer
    private var requests: [TerminalRequest] = []
    private var hits: [HitArea] = []
    let nextWake: Duration? = nil

    init(picker: Picker, news: ServerNews, departure: Departure, askAgain: @escaping () -> Void) {
        self.picker = picker
        self.news = news
        self.departure = departure
        self.askAgain = askAgain
    }

    func receive(_ input: TerminalInput, at now: Duration) {
        demand = .answer
        switch input {
        case .key(let key): perform(picker.press(key))
        case .mouse(let event):
            guard case .press(.left) = event.kind, let row = hits.target(at: event.place)?.value(as: Int.self) else {
                return
            }
            perform(picker.click(row: row))
        case .paste: break
        }
    }

    func rang(at now: Duration) -> Bool {
        for (health, name) in news.take() { picker.take(health, of: name) }
        if demand == .none { demand = .data }
        return false
    }

    func render(_ size: Size) -> Frame {
        demand = .none
        let frame = Dashboard.render(picker, size: size)
        hits = frame.hits
        return frame
    }

    func takeRequest() -> TerminalRequest? { requests.isEmpty ? nil : requests.removeFirst() }

    func resize(to size: Size, at now: Duration) { demand = .answer }
    func resumed(at now: Duration) { demand = .answer }
    func woke(at now: Duration) {}
    func frameWritten(at now: Duration) {}

    private func perform(_ wish: Picker.Wish?) {
        switch wish {
        case .open(let name):
            departure.choose(name)
            requests.append(.finish)
        case .askAgain: askAgain()
        case .quit: requests.append(.finish)
        case .suspend: requests.append(.suspend)
        case .redraw: requests.append(.redraw)
        case nil: break
        }
    }
}
