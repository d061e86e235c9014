import Text

/// What a dialog says.
struct DialogContent {
    /// Something the dialog is about: a name, an id, a room.
    struct Fact {
        var label: CleanText
        var value: CleanText
        /// How many lines it may take, so that a name of 256 characters cannot push the question off the screen.
        var lines = 2
    }

    var title: CleanText
    var question: CleanText
    var facts: [Fact] = []
    var notes: [CleanText] = []
    /// Why it cannot be done any more, or what Janus said.
    var problem: CleanText?
    /// What is still missing.
    var hint: CleanText?
    var confirmKey: CleanText
    var confirm: CleanText
    /// Another answer, where there are two.
    var otherKey: CleanText?
    var other: CleanText?
    var cancelKey: CleanText
    var cancel: CleanText
    /// Whether it can be confirmed now.
    var isReady = false

    init(
        title: CleanText, question: CleanText, facts: [Fact] = [], notes: [CleanText] = [], problem: CleanText? = nil,
        confirmKey: CleanText, confirm: CleanText, otherKey: CleanText? = nil, other: CleanText? = nil,
        cancelKey: CleanText, cancel: CleanText
    ) {
        self.title = title
        self.question = question
        self.facts = facts
        self.notes = notes
        self.problem = problem
        self.confirmKey = confirmKey
        self.confirm = confirm
        self.otherKey = otherKey
        self.other = other
        self.cancelKey = cancelKey
        self.cancel = cancel
    }
}
