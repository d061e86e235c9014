internal import JanusClient

/// Makes a room that nobody else can enter or find, has Janus answer an offer there, and takes the room away again.
struct OwnRoomMaker: Sendable {
    var videoRoom: VideoRoom
    var adminKey: Secret?
    /// Why a key that was given is not used.
    var withheld: Obstacle?
    /// The rooms that there are, which show what ids are like.
    var known: [RoomInfo]
    /// Whether Janus tells its ways one by one, after its answer.
    var isTrickling: Bool
    /// From where it is looked at, if that is known.
    var vantage: Vantage?
    var limit: Duration

    private let secret = Secret.random()
    let pin = Secret.random()

    init(
        videoRoom: VideoRoom, adminKey: Secret?, withheld: Obstacle?, known: [RoomInfo], isTrickling: Bool,
        vantage: Vantage?, limit: Duration
    ) {
        self.vantage = vantage
        self.videoRoom = videoRoom
        self.withheld = withheld
        self.adminKey = adminKey
        self.known = known
        self.isTrickling = isTrickling
        self.limit = limit
    }

    func run() async -> OwnRoom {
        let number = Int64.random(in: 1_000_000_000...(1 << 53))
        let usesStrings = known.contains { if case .string = $0.id { true } else { false } }
        var room: RoomID = usesStrings ? .string("janitor-doctor-\(number)") : .number(number)
        var creation = await create(room)
        if case .failure(let error) = creation, error.code == JanusErrorCode.videoRoomInvalidElement, known.isEmpty {
            room = .string("janitor-doctor-\(number)")
            creation = await create(room)
        }
        switch creation {
        case .success(let creation):
            let offer = await offer(in: room)
            return OwnRoom(creation: .success(creation), offer: offer, leftover: await remove(room))
        case .failure(let error) where error.isKeyWanted:
            let remedy = adminKey == nil ? "Give it by --admin-key-file or JANITOR_ADMIN_KEY." : nil
            let obstacle = Obstacle("making a room to try it in needs the VideoRoom plugin's admin key", remedy: remedy)
            return OwnRoom(
                creation: .success(.refused(wasKeyGiven: adminKey != nil)), offer: .failure(withheld ?? obstacle))
        case .failure(let error):
            let obstacle = Obstacle(error, during: "making a room to try it in")
            // Perhaps it was made all the same.
            let leftover = error.leavesOutcomeOpen ? await remove(room) : nil
            return OwnRoom(creation: .failure(obstacle), offer: .failure(obstacle), leftover: leftover)
        }
    }

    /// Makes the room, first without the plugin's admin key: whether that is needed is worth knowing.
    ///
    /// It is not cancelled on its way: a room that is made after nobody waits for it any more would stay.
    private func create(_ room: RoomID) async -> Result<OwnRoom.Creation, JanusError> {
        let configuration = RoomConfiguration(
            room: room, description: "Janitor's doctor looks at this server", secret: secret, pin: pin, isPrivate: true,
            maxPublishers: 1)
        return await finishing {
            do throws(JanusError) {
                _ = try await videoRoom.create(configuration)
                return .success(.anybody)
            } catch {
                guard error.isKeyWanted, let adminKey else { return .failure(error) }
                do throws(JanusError) {
                    _ = try await videoRoom.create(configuration, adminKey: adminKey)
                    return .success(.keyHolders)
                } catch {
                    return .failure(error)
                }
            }
        }
    }

    /// Takes the room away, whether or not the examination is cancelled; gives its id where it may still be there.
    private func remove(_ room: RoomID) async -> String? {
        await finishing {
            for _ in 0..<2 {
                do throws(JanusError) {
                    _ = try await videoRoom.destroy(room, secret: secret)
                    return nil
                } catch {
                    if error.code == JanusErrorCode.noSuchRoom { return nil }
                }
            }
            return room.description
        }
    }
}

extension JanusError {
    /// Whether the plugin's admin key is missing or wrong.
    fileprivate var isKeyWanted: Bool {
        code == JanusErrorCode.videoRoomMissingElement || code == JanusErrorCode.videoRoomUnauthorized
    }
}

extension Secret {
    fileprivate static func random() -> Secret {
        Secret((0..<4).map { _ in String(UInt64.random(in: .min ... .max), radix: 36) }.joined())
    }
}
