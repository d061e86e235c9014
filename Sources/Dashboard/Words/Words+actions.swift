import Canvas
import JanusWire
import Moderation
import Text

// Actions: what they are called, why they cannot work, what became of them.
extension Words {
    static let joinTitle: CleanText = "join the selected room, or leave it when joined"
    static let kickTitle: CleanText = "kick the participant under the cursor, or all who are marked"
    static let muteTitle: CleanText = "mute or unmute them; from the rooms everybody in the room"
    static let keepOutTitle: CleanText = "keep the participant out: kick, and kick again who comes back"
    static let lockTitle: CleanText = "lock the room: nobody new gets in; or unlock it"
    static let recordTitle: CleanText = "record the room, or stop recording"
    static let createTitle: CleanText = "new room"
    static let editTitle: CleanText = "edit the room"
    static let destroyTitle: CleanText = "destroy the room"
    static let renameTitle: CleanText = "presence: the name under which you are in the room"
    static let liftTitle: CleanText = "in the rules: lift the rule under the cursor"
    static let holdTitle: CleanText = "in the rules: pause it, or let it go on"
    static let joinHint: CleanText = "join"
    static let leaveHint: CleanText = "leave"
    static let kickHint: CleanText = "kick"
    static let muteHint: CleanText = "mute"
    static let keepOutHint: CleanText = "keep out"
    static let lockHint: CleanText = "lock"
    static let unlockHint: CleanText = "unlock"
    static let recordHint: CleanText = "record"
    static let createHint: CleanText = "new"
    static let editHint: CleanText = "edit"
    static let destroyHint: CleanText = "destroy"
    static let renameHint: CleanText = "presence"
    static let liftHint: CleanText = "lift"
    static let holdHint: CleanText = "pause or go on"
    static let resumeHint: CleanText = "go on"
    static let scrollHint: CleanText = "scroll"
    static let retryHint: CleanText = "try now"

    static let readOnly: CleanText = "read-only"
    static let notConnected: CleanText = "not connected"
    static let noRoom: CleanText = "no room"
    static let joiningAlready: CleanText = "on the way in already"
    static let leavingAlready: CleanText = "on the way out already"
    static let askedAlready: CleanText = "asked for already"
    static let choosePerson: CleanText = "Tab to a person first"
    static let nobody: CleanText = "nobody under the cursor"
    static let isYou: CleanText = "that is you; J leaves"
    static let isDummy: CleanText = "made by Janus itself, which does not kick it"
    static let isRemote: CleanText = "sent by another Janus: kick it there"
    static let isGone: CleanText = "gone already"
    static let kickedAlready: CleanText = "being kicked already"
    static let muteHangs: CleanText = "the plugin of Janus 1.0.0 hangs on it"
    static let choosePersonOrRoom: CleanText = "Tab to a person or a room first"
    static let publishesNothing: CleanText = "publishes nothing"
    static let nobodyPublishes: CleanText = "nobody publishes here"
    static let streamsNotTold: CleanText = "J first: only who is inside is told the streams"
    static let joinFirst: CleanText = "J first"
    static let noRule: CleanText = "no rule"
    static let noMarks: CleanText = "nobody is marked"
    static let nobodyChosen: CleanText = "Nothing to do: tick what is to change."
    static let patternIsEmpty: CleanText = "The pattern is empty."
    static let patternIsTooBroad: CleanText = "The pattern matches more than half of the people in the room."
    static let nameIsEmpty: CleanText = "Type a name."
    static let typeThePath: CleanText = "Type the name of a new file."
    static func typeTheNumber(_ count: Int) -> CleanText { "Type \(count) and Enter." }
    static func typeTheID(_ id: CleanText) -> CleanText { "Type \(id) and Enter." }
    static func rangeBegun(_ person: Person) -> CleanText {
        "Range from \((person.name ?? noName).truncated(to: 24)) \(person.id.tail): move, then v."
    }
    static func marked(_ count: Int) -> CleanText { count == 1 ? "1 marked." : "\(count) marked." }
    static let nothingUnderCursor: CleanText = "nothing under the cursor"
    static let notNow: CleanText = "not now"

    static let refreshing: CleanText = "Reading everything again."
    static let retrying: CleanText = "Trying again now."
    static let asked: CleanText = "asked for"

    static func pasteIgnored(_ count: Int) -> CleanText {
        count == 1 ? "Pasted 1 character ignored." : "Pasted \(count) characters ignored."
    }

    static func doesNothing(_ key: Key) -> CleanText { "\(name(of: key)) does nothing here. ? shows the keys." }

    /// What several deeds are called together.
    static func deeds(_ deeds: [Deed]) -> CleanText {
        let onPeople = deeds.filter { $0.target != nil }
        guard onPeople.count > 1, let one = onPeople.first else {
            return deeds.count == 1 ? deed(deeds[0]) : deeds.map(briefDeed).joined(separator: ", ")
        }
        let others = deeds.filter { $0.target == nil }.map(briefDeed)
        return (others + ["\(verb(one)) \(people(onPeople.count))"]).joined(separator: ", ")
    }

    static func deed(_ deed: Deed) -> CleanText {
        switch deed {
        case .kick(let target), .mute(let target, _):
            "\(verb(deed)) \(who(target, id: target.id.text)) in \(room(target.room).truncated(to: 32))"
        case .keepOut(let keepOut), .rule(_, let keepOut, _):
            "\(verb(deed)) \(pattern(keepOut.pattern)) in \(room(keepOut.room).truncated(to: 32))"
        case .create(let configuration, _):
            "\(verb(deed)) \(deed.room.map { room($0).truncated(to: 40) } ?? cleaned(configuration.description))"
        case .rename(let target, let name):
            "\(verb(deed)) \(cleaned(name).truncated(to: 24)) in \(room(target).truncated(to: 32))"
        default: "\(verb(deed)) \(deed.room.map { room($0).truncated(to: 40) } ?? .empty)"
        }
    }

    /// The same where there is little room.
    static func briefDeed(_ deed: Deed) -> CleanText {
        switch deed {
        case .kick(let target), .mute(let target, _): "\(verb(deed)) \(who(target, id: target.id.tail))"
        case .keepOut(let keepOut), .rule(_, let keepOut, _): "\(verb(deed)) \(pattern(keepOut.pattern))"
        default: "\(verb(deed)) \(deed.room?.id.text ?? .empty)"
        }
    }

    /// The shortest that still says whom an action is aimed at.
    static func shortDeed(_ deed: Deed) -> CleanText {
        deed.target.map { "\(verb(deed)) \($0.id.tail)" } ?? briefDeed(deed)
    }

    /// The same where the room stands beside it.
    static func deedInRoom(_ deed: Deed) -> CleanText {
        switch deed {
        case .kick(let target), .mute(let target, _): "\(verb(deed)) \(who(target, id: target.id.text))"
        case .keepOut(let keepOut), .rule(_, let keepOut, _): "\(verb(deed)) \(pattern(keepOut.pattern))"
        default: verb(deed)
        }
    }

    private static func who(_ target: Target, id: CleanText) -> CleanText {
        "\((target.name ?? noName).truncated(to: 24)) \(id)"
    }

    private static func cleaned(_ text: String?) -> CleanText { CleanText(cleaning: text ?? "") }

    private static func verb(_ deed: Deed) -> CleanText {
        switch deed {
        case .kick: "kick"
        case .mute(_, let muting): "\(muting.isMuted ? "mute" : "unmute") \(media(muting.media)) of"
        case .keepOut: "keep out"
        case .rule(_, _, .lift): "lift the rule on"
        case .rule(_, _, .pause): "pause the rule on"
        case .rule(_, _, .resume): "keep out again"
        case .join: "join"
        case .leave: "leave"
        case .lock: "lock"
        case .unlock: "unlock"
        case .record(_, let isOn): isOn ? "record" : "stop recording"
        case .rename: "be called"
        case .create: "make room"
        case .edit: "edit"
        case .destroy: "destroy"
        }
    }

    static let canBeTriedAgain: CleanText = "; can be tried again"

    /// What became of an action: done, already gone, refused, not done, or unknown.
    static func outcome(_ outcome: Outcome, of deed: Deed) -> StyledLine {
        switch outcome {
        case .queued: StyledLine("waits for its turn", .muted)
        case .underWay: StyledLine("sent, no answer yet", .muted)
        case .needs(.credential(let kind, _)): StyledLine("waits for the \(credential(kind))", .warning)
        case .needs(.cleartextConsent): StyledLine("waits for your consent", .warning)
        case .done: StyledLine("done", .good)
        case .partly(let rest): StyledLine("done; ", .good) + StyledLine(rest, .warning)
        case .alreadyGone:
            switch deed {
            case .join: StyledLine("already in it", .good)
            case .leave: StyledLine("already out of it", .good)
            default: StyledLine("already gone", .good)
            }
        case .refused(let code, let reason):
            StyledLine(code.map { "refused: \(reason) (\($0))" } ?? "refused: \(reason)", .failure)
        case .unknown: StyledLine("unknown, the server is being asked", .warning)
        case .uncertain: StyledLine("unknown, and Janus cannot be asked", .warning)
        case .notDone(let time): StyledLine("not done as of \(time.clock)", .warning)
        case .givenUp: StyledLine("given up, nothing was done", .muted)
        }
    }

    /// How many of several actions ended how, those that need attention last.
    static func tally(_ actions: [ActionRecord]) -> [StyledLine] {
        let kinds: [(name: CleanText, role: Role, fits: (Outcome) -> Bool)] = [
            ("done", .good, { $0 == .done }),
            ("done in part", .warning, { if case .partly = $0 { true } else { false } }),
            ("already gone", .good, { $0 == .alreadyGone }),
            ("under way", .muted, { $0 == .underWay || $0 == .queued }),
            ("given up", .muted, { $0 == .givenUp }),
            ("waiting for you", .warning, { if case .needs = $0 { true } else { false } }),
            ("unknown", .warning, { $0 == .unknown || $0 == .uncertain }),
            ("not done", .warning, { if case .notDone = $0 { true } else { false } }),
            ("refused", .failure, { if case .refused = $0 { true } else { false } }),
        ]
        return kinds.compactMap { kind in
            let count = actions.count { kind.fits($0.outcome) }
            return count == 0 ? nil : StyledLine("\(count) \(kind.name)", kind.role)
        }
    }

    static func open(_ count: Int) -> CleanText { "\(count) open" }

    static func credential(_ kind: CredentialKind) -> CleanText {
        switch kind {
        case .roomSecret: "room secret"
        case .pin: "pin"
        case .token: "token"
        case .adminKey: "admin key"
        }
    }
}
