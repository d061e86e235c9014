/// What the people of the demo do, and when: a pure, seeded play.
///
/// Every second or two comes a beat, in which somebody begins to talk or, more seldom, leaves, shows a screen, goes
/// silent or takes another name; what follows from it (falling silent, coming back) waits on the agenda. Over all rooms
/// that makes about one event a second. Equal seeds, and equal kicks at equal times, give the same play.
struct Script: Sendable {
    /// Something that a persona will do.
    private struct Appointment: Sendable {
        let due: Duration
        let persona: Int
        let act: Act
    }

    private enum Act: Sendable {
        case come
        case send
        case fallSilent
        case takeNameBack
    }

    private var random: SeededRandom
    private var cast: [Persona] = []
    private var agenda: [Appointment] = []
    private var nextBeat: Duration = .zero

    init(seed: UInt64, furtherRooms: Int = 0) {
        random = SeededRandom(seed: seed ^ 0xCA57)
        for (room, members) in Cast.people + Cast.furtherPeople(furtherRooms) {
            for member in members {
                cast.append(
                    Persona(room: room, name: member.name, media: member.media, id: random.entity(asText: false)))
            }
        }
        // All are there when the gateway starts, and the first beat comes a second later.
        for index in cast.indices {
            agenda.append(Appointment(due: .zero, persona: index, act: .come))
            agenda.append(Appointment(due: .zero, persona: index, act: .send))
        }
        nextBeat = .seconds(1)
    }

    /// When the next deed falls due.
    var nextDue: Duration { agenda.reduce(nextBeat) { min($0, $1.due) } }

    /// The deeds that fall due up to `time`, in order.
    mutating func deeds(until time: Duration) -> [Deed] {
        var deeds: [Deed] = []
        while nextDue <= time {
            let now = nextDue
            let due = agenda.filter { $0.due <= now }
            agenda.removeAll { $0.due <= now }
            for appointment in due { keep(appointment, at: now, &deeds) }
            if nextBeat <= now {
                beat(at: now, &deeds)
                nextBeat = now + between(1.0, 2.4)
            }
        }
        return deeds
    }

    /// Somebody was kicked, or the room destroyed: most come back after a while, some under a new id, a few never.
    mutating func wasRemoved(_ removal: PersonKey, at now: Duration) {
        guard let index = place(of: removal) else { return }
        goAway(index)
        guard chance(0.75) else {
            cast[index].presence = .banished
            return
        }
        if chance(0.5) { cast[index].id = random.entity(asText: false) }
        agenda.append(Appointment(due: now + between(40, 150), persona: index, act: .come))
    }

    /// Somebody's media were ended by the server: they try again after a while.
    mutating func wasHungUp(_ person: PersonKey, at now: Duration) {
        guard let index = place(of: person) else { return }
        cast[index].streams = []
        cast[index].isTalking = false
        agenda.append(Appointment(due: now + between(5, 25), persona: index, act: .send))
    }

    /// Where in the cast somebody is, who is here.
    private func place(of person: PersonKey) -> Int? {
        cast.firstIndex {
            $0.presence == .here && $0.id.description == person.person.description
                && $0.room.description == person.room.description
        }
    }

    private mutating func keep(_ appointment: Appointment, at now: Duration, _ deeds: inout [Deed]) {
        let index = appointment.persona
        let persona = cast[index]
        switch appointment.act {
        case .come where persona.presence == .away:
            cast[index].presence = .here
            deeds.append(deed(index, .arrive(display: persona.name, device: index)))
            if now > .zero, !persona.media.isEmpty {
                agenda.append(Appointment(due: now + between(1, 3), persona: index, act: .send))
            }
        case .send where persona.presence == .here && persona.streams.isEmpty && !persona.media.isEmpty:
            // The screen is shared later, if at all.
            cast[index].streams = persona.media.filter { $0.description == nil }
            deeds.append(deed(index, .publish(cast[index].streams)))
        case .fallSilent where persona.isTalking:
            cast[index].isTalking = false
            deeds.append(deed(index, .hush(level: level(60, 90))))
        case .takeNameBack where persona.presence == .here && persona.isRenamed:
            cast[index].isRenamed = false
            deeds.append(deed(index, .rename(persona.name ?? "")))
        default: break
        }
    }

    private mutating func beat(at now: Duration, _ deeds: inout [Deed]) {
        switch Int.random(in: 0..<100, using: &random) {
        case 0..<74: somebodyTalks(at: now, &deeds)
        case 74..<83: somebodyLeaves(at: now, &deeds)
        case 83..<89: somebodySharesOrNot(&deeds)
        case 89..<92: somebodyPauses(at: now, &deeds)
        case 92..<95: somebodyRenames(at: now, &deeds)
        default: break
        }
    }

    private mutating func somebodyTalks(at now: Duration, _ deeds: inout [Deed]) {
        let busy = Set(cast.filter(\.isTalking).map(\.room))
        guard let index = pick({ $0.canTalk && !busy.contains($0.room) }) else { return }
        cast[index].isTalking = true
        deeds.append(deed(index, .talk(level: level(15, 45))))
        agenda.append(Appointment(due: now + between(1.5, 6), persona: index, act: .fallSilent))
    }

    private mutating func somebodyLeaves(at now: Duration, _ deeds: inout [Deed]) {
        var present: [EntityID: Int] = [:]
        for persona in cast where persona.presence == .here { present[persona.room, default: 0] += 1 }
        guard let index = pick({ $0.presence == .here && (present[$0.room] ?? 0) > 2 }) else { return }
        goAway(index)
        deeds.append(deed(index, chance(0.3) ? .vanish : .leave))
        agenda.append(Appointment(due: now + between(8, 60), persona: index, act: .come))
    }

    private mutating func somebodySharesOrNot(_ deeds: inout [Deed]) {
        guard let index = pick({ !$0.streams.isEmpty && $0.media.contains { $0.description != nil } }) else { return }
        let isSharing = cast[index].streams.contains { $0.description != nil }
        cast[index].streams = isSharing ? cast[index].media.filter { $0.description == nil } : cast[index].media
        deeds.append(deed(index, .publish(cast[index].streams)))
    }

    private mutating func somebodyPauses(at now: Duration, _ deeds: inout [Deed]) {
        guard let index = pick({ !$0.streams.isEmpty && !$0.isTalking }) else { return }
        cast[index].streams = []
        deeds.append(deed(index, .unpublish))
        agenda.append(Appointment(due: now + between(5, 25), persona: index, act: .send))
    }

    private mutating func somebodyRenames(at now: Duration, _ deeds: inout [Deed]) {
        guard let index = pick({ $0.presence == .here && $0.name != nil && !$0.isRenamed }) else { return }
        cast[index].isRenamed = true
        deeds.append(deed(index, .rename((cast[index].name ?? "") + " (afk)")))
        agenda.append(Appointment(due: now + between(15, 60), persona: index, act: .takeNameBack))
    }

    private mutating func goAway(_ index: Int) {
        cast[index].presence = .away
        cast[index].streams = []
        cast[index].isTalking = false
        cast[index].isRenamed = false
    }

    private func deed(_ index: Int, _ act: Deed.Act) -> Deed { Deed(cast[index].id, in: cast[index].room, act) }

    private mutating func pick(_ suits: (Persona) -> Bool) -> Int? {
        cast.indices.filter { suits(cast[$0]) }.randomElement(using: &random)
    }

    private mutating func chance(_ share: Double) -> Bool { Double.random(in: 0..<1, using: &random) < share }

    private mutating func between(_ from: Double, _ to: Double) -> Duration {
        .milliseconds(Int64(Double.random(in: from..<to, using: &random) * 1000))
    }

    private mutating func level(_ from: Double, _ to: Double) -> Double {
        (Double.random(in: from..<to, using: &random) * 10).rounded() / 10
    }
}
