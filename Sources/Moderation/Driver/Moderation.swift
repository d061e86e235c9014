package import JanusClient
import Text

/// The moderation at work: the model, the server, and the time, brought together.
///
/// It never waits for a screen: what there is to show goes into the ``Outbox``, and what the moderator wants comes in
/// through ``submit(_:)``.
package actor Moderation {
    private var state: ModerationState
    private let link: JanusLink
    private let adminLink: AdminLink?
    private let outbox: Outbox
    private let clock: WallClock
    /// What is kept on disk; nothing where it is nil.
    private let records: Records?

    private let jobs: AsyncStream<Job>
    private let queue: AsyncStream<Job>.Continuation
    private var armedWake: Duration?
    private var farewell: Task<Void, Never>?
    private var isEnding: Bool { farewell != nil }

    private var publishedAt: Duration?
    /// What taking in the last list of rooms cost.
    private var listCost = Duration.zero
    /// So many events are taken in at a time: whatever else waits for the moderation waits no longer than for those.
    private static let batch = 100
    /// Snapshots are made at most this often: what changes one after the other is shown together.
    private static let publishingPause = Duration.milliseconds(10)

    /// Something the run loop carries out beside the others.
    private enum Job: Sendable {
        case input(ModerationInput)
        case effect(ModerationEffect, ofConnection: Int)
        case wake(at: Duration)
    }

    /// `clock` is the one that everything shown beside the moderation's moments goes by.
    package init(
        server: JanusAddress, admin: AdminEndpoint? = nil, configuration: JanusConfiguration,
        options: ModerationOptions, outbox: Outbox, clock: WallClock, records: Records? = nil
    ) {
        var options = options
        options.admin = admin?.access
        state = ModerationState(
            server: ServerDescription(server, configuration, isDemo: options.isDemo), options: options)
        link = JanusLink(server: server, configuration: configuration)
        adminLink = admin.map { AdminLink($0, configuration: configuration) }
        self.outbox = outbox
        self.clock = clock
        self.records = records
        (jobs, queue) = AsyncStream.makeStream(of: Job.self)
    }

    /// Works until the surrounding task is cancelled.
    ///
    /// Call it once.
    package func run() async {
        if let records {
            let (rules, problem) = records.rules.load()
            process(.rulesRead(rules))
            if let problem { process(problem.input) }
            let (rooms, pinProblem) = records.pins.load()
            process(.pinsRead(rooms))
            if let pinProblem { process(pinProblem.input) }
        }
        process(.start)
        await withDiscardingTaskGroup { group in
            for await job in jobs {
                // Inputs keep their order; what waits for the server or the time runs beside them.
                if case .input(let input) = job {
                    process(input)
                } else {
                    group.addTask { await self.perform(job) }
                }
            }
            group.cancelAll()
        }
    }

    /// Hands over what the moderator wants; from any thread, without waiting.
    package nonisolated func submit(_ intent: Intent) {
        queue.yield(.input(.intent(intent)))
    }

    /// Hands over what Janus' event handlers told, and how many events were given up before that.
    ///
    /// It returns when they have been taken in, so that whoever sends too many has to wait, and not our memory.
    package func receive(_ events: [HandlerEvent], dropped: Int = 0) async {
        await inBatches(events) { batch, isFirst in
            process([.handlerEvents(Array(batch), dropped: isFirst ? dropped : 0)])
        }
    }

    /// Tells the moderation that the process had been stopped and goes on.
    package nonisolated func resumed() {
        // For how long shows with the wake-up that comes too late.
        queue.yield(.input(.resumed(after: .zero)))
    }

    /// Leaves every room and ends the session, so that no ghost of the moderator stays; then ``run()`` returns.
    ///
    /// Takes no longer than `limit`, whatever the server does. Calling it again waits for the first call's end.
    package func end(within limit: Duration) async {
        // A task of its own: whoever asks second must wait for the same farewell, and cancelling either must not end it.
        let farewell =
            farewell
            ?? Task {
                await withTaskGroup(of: Void.self) { group in
                    group.addTask {
                        await self.link.farewell()
                        await self.adminLink?.shutdown()
                    }
                    group.addTask { try? await Task.sleep(for: limit) }
                    await group.next()
                    group.cancelAll()
                }
                queue.finish()
            }
        self.farewell = farewell
        await farewell.value
    }

    // MARK: Work

    private func perform(_ job: Job) async {
        switch job {
        case .input:
            break
        case .wake(let time):
            try? await Task.sleep(for: clock.wait(until: time))
            if armedWake == time { armedWake = nil }
            let delay = clock.now().uptime - time
            process(delay >= Tempo.shortestSleep ? .resumed(after: delay) : .woke)
        case .effect(let effect, let number):
            await perform(effect, ofConnection: number)
        }
    }

    private func perform(_ effect: ModerationEffect, ofConnection number: Int) async {
        guard !isEnding else { return }
        switch effect {
        case .connect(let attempt, let credentials):
            let input = await link.connect(with: credentials)
            guard state.isCurrent(attempt: attempt) else { return }
            if case .connected = input { await link.adopt() }
            process(input)
            // Not before the model knows of the connection: a poll that breaks at once must not go unnoticed.
            if case .connected = input { await link.startPolling { await self.receive($0) } }
        case .hangUp: await link.stopPolling()
        case .ask(.rooms, let key): take(await link.ask(.rooms, key: key), answering: number)
        case .ask(let query, let key): process(await link.ask(query, key: key), answering: number)
        case .request(let id, let request):
            process(.requestAnswered(id, await link.carryOut(request)), answering: number)
        case .connectAdmin(let attempt): process(await connectAdmin(attempt))
        case .askAdmin(let query, let attempt):
            guard let adminLink else { return }
            process(.adminAnswered(query, await adminLink.ask(query), attempt: attempt))
        case .requestAdmin(let id, let request): process(await carryOut(request, id), answering: number)
        case .join(let request): process(.joinAnswered(request.room, await link.join(request)), answering: number)
        case .leave(let room): process(.leaveAnswered(room, await link.leave(room)), answering: number)
        case .dropHandle(let room): await link.dropHandle(of: room)
        case .record, .saveRules, .savePins: break  // Written at once, when they came up.
        case .readAudit:
            guard let records else { return }
            process(.auditRead(await Task.detached { records.auditPage() }.value))
        case .save(let lines, let path):
            let server = state.serverURL
            process(await Task.detached { Self.save(lines, server: server, to: path) }.value)
        case .saveScreenshot(let screenshot):
            guard let records else { return }
            let time = clock.now().wall
            process(await Task.detached { records.keep(screenshot, at: time) }.value)
        }
    }

    private func connectAdmin(_ attempt: Int) async -> ModerationInput {
        do throws(JanusError) {
            guard let adminLink else { throw JanusError(.cancelled) }
            return .adminConnected(try await adminLink.connect(), attempt: attempt)
        } catch {
            return .adminFailed(error, attempt: attempt)
        }
    }

    private func carryOut(_ request: AdminRequest, _ id: ActionID) async -> ModerationInput {
        do throws(JanusError) {
            guard let adminLink else { throw JanusError(.cancelled) }
            switch request {
            case .server(let deed): try await adminLink.carryOut(deed)
            case .remove(let suspect, let removal, let secret):
                guard try await adminLink.stillHolds(removal, of: suspect) else {
                    return .adminRequestAnswered(id, .success(.changed))
                }
                // First out of the room: that is what needs the room's secret, and what others are told.
                guard case .person(let target) = suspect else {
                    try await adminLink.end(removal)
                    break
                }
                if let refusal = await kick(target, secret) { return .requestAnswered(id, .failure(refusal)) }
                do throws(JanusError) {
                    try await adminLink.end(removal)
                } catch {
                    return .adminRequestAnswered(id, .success(.kickedOnly(error)))
                }
            }
            return .adminRequestAnswered(id, .success(.done))
        } catch {
            return .adminRequestAnswered(id, .failure(error))
        }
    }

    /// Kicks somebody, and gives the reason why not; who is out of the room already needs no kick.
    private func kick(_ target: Target, _ secret: Secret?) async -> JanusError? {
        guard case .failure(let error) = await link.carryOut(.kick(target.room.id, target.id, secret: secret)) else {
            return nil
        }
        let isGone = error.code == JanusErrorCode.noSuchFeed || error.code == JanusErrorCode.noSuchRoom
        return isGone ? nil : error
    }

    private func receive(_ inputs: [ModerationInput]) async {
        await inBatches(inputs) { batch, _ in process(batch) }
    }

    /// Takes many things in bit by bit, and lets others go first in between.
    private func inBatches<Element>(
        _ elements: [Element], _ take: (_ batch: ArraySlice<Element>, _ isFirst: Bool) -> Void
    ) async {
        var rest = elements[...]
        repeat {
            take(rest.prefix(Self.batch), rest.startIndex == elements.startIndex)
            rest = rest.dropFirst(Self.batch)
            if !rest.isEmpty { await Task.yield() }
        } while !rest.isEmpty
    }

    private func process(_ inputs: some Sequence<ModerationInput>) {
        guard !isEnding else { return }
        let now = clock.now()
        carryOut(state.reduce(inputs, at: now), at: now)
    }

    private func process(_ input: ModerationInput, answering number: Int? = nil) {
        guard !isEnding else { return }
        let now = clock.now()
        carryOut(state.reduce(input, answering: number, at: now), at: now)
    }

    /// Takes in a list of rooms, and measures what that costs: the list after it will be read the later for it.
    private func take(_ input: ModerationInput, answering number: Int) {
        guard case .answered(let query, let result, let roundTrip, var cost) = input else { return }
        cost?.here += listCost
        let start = ThreadTime.now
        process(.answered(query, result, roundTrip: roundTrip, cost: cost), answering: number)
        listCost = ThreadTime.now - start
    }

    private func carryOut(_ effects: [ModerationEffect], at now: Moment) {
        for effect in effects {
            switch effect {
            // Before the request that it belongs to leaves, and before the screen tells of it.
            case .record(let entry): tell(records?.audit.append(entry))
            case .saveRules(let rules): tell(records?.rules.save(rules))
            case .savePins(let rooms): tell(records?.pins.save(rooms))
            default: queue.yield(.effect(effect, ofConnection: state.connectionNumber))
            }
        }
        publish(at: now)
        arm(state.nextWake(after: now))
    }

    /// Posts what changed, or arms a wake-up when the last post was a moment ago.
    private func publish(at now: Moment) {
        if let publishedAt, now.uptime - publishedAt < Self.publishingPause {
            return arm(publishedAt + Self.publishingPause)
        }
        let snapshot = state.takeSnapshot(at: now)
        let lines = state.takeLog()
        guard snapshot != nil || !lines.isEmpty else { return }
        if !lines.isEmpty { tell(records?.events?.append(lines)) }
        outbox.post(snapshot, lines)
        publishedAt = now.uptime
    }

    /// Says on the screen that something could not be written; nothing waits for it.
    private func tell(_ problem: RecordProblem?) {
        if let problem { queue.yield(.input(problem.input)) }
    }

    private static func save(_ lines: [EventRecord], server: String, to path: String) -> ModerationInput {
        do throws(RecordProblem) {
            try EventFile.save(lines, server: server, to: path)
            return .reported("\(lines.count) events written to \(CleanText(cleaning: path))", isProblem: false)
        } catch {
            return error.input
        }
    }

    /// Makes sure of a wake-up at `time`.
    ///
    /// One that is armed for earlier will see to it.
    private func arm(_ time: Duration?) {
        guard let time, armedWake.map({ time < $0 }) ?? true else { return }
        armedWake = time
        queue.yield(.wake(at: time))
    }
}

extension ServerDescription {
    /// What is known of a server before it has answered.
    package init(_ address: JanusAddress, _ configuration: JanusConfiguration, isDemo: Bool) {
        self.init(
            url: CleanText(cleaning: address.likeliest.redacted), isDemo: isDemo,
            isCleartext: address.likeliest.isCleartextToAnotherMachine,
            isUnverified: !configuration.trust.verifies && address.likeliest.scheme.isSecure)
    }
}
