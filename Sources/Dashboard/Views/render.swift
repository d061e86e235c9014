package import Canvas
import Text

/// Draws the dashboard as it looks on a screen of this size.
package func render(_ state: DashboardState, size: Size) -> Frame {
    var frame = Frame(size: size)
    let layout = state.layout(for: size)
    if layout.isTooSmall {
        frame.drawTooSmall(state)
        return frame
    }
    frame.drawHeader(state, in: layout)
    frame.drawBanner(state, in: layout)
    if let rect = layout.rooms { frame.drawRooms(state, in: rect, rows: layout.rows(of: .rooms)) }
    if let rect = layout.participants {
        frame.drawParticipants(state, in: rect, rows: layout.rows(of: .participants))
    }
    if let rect = layout.listeners {
        frame.drawListeners(state, in: rect, rows: layout.rows(of: .listeners), joint: layout.participants)
    }
    if let rect = layout.events {
        frame.drawEvents(state, in: rect, rows: layout.rows(of: .events), joint: layout.rooms)
    }
    if let rect = layout.rect(of: state.focus) { frame.focus(rect) }
    frame.drawStatus(state, in: layout.status)
    frame.drawFooter(state, in: layout.footer)
    if let finder = state.finder { frame.drawFinder(finder, of: state, in: layout) }
    if let overlay = state.overlay { frame.drawOverlay(overlay, of: state, in: layout) }
    if let menu = state.menu { frame.drawMenu(menu, of: state, in: layout) }
    if let prompt = state.prompt { frame.drawPrompt(prompt, of: state, in: layout) }
    if let dialog = state.dialog { frame.drawDialog(dialog, of: state, in: layout) }
    return frame
}
