/// The demo's rooms and people.
///
/// Names are meant to be hard on a screen: scripts of all directions, emoji, an attack.
enum Cast {
    /// One member of the cast.
    struct Member {
        let name: String?
        let media: [PublishedStream]
    }

    /// The rooms of the lively population.
    ///
    /// 1234 and 5678 are Janus' own examples, with their well-known secret.
    static let rooms: [RoomTemplate] = {
        var rooms = [
            RoomTemplate(1234, "Demo Room", secret: "adminpwd"),
            RoomTemplate(4321, "客服三组", pin: "2580"),
            RoomTemplate(2022, "مجلس الحي · ועד הבית"),
            RoomTemplate(3003, "Emoji lounge 🎪"),
            RoomTemplate(5678, "VP9-SVC Demo Room", secret: "adminpwd"),
            RoomTemplate(6006, "Orchesterprobe – Bläser"),
            RoomTemplate(7007, "Quiet corner"),
        ]
        rooms[0].publishers = 12
        rooms[1].publishers = 9
        rooms[3].record = true
        rooms[4].videoCodec = "vp9"
        rooms[4].bitrate = 512_000
        rooms[5].notifyJoining = true
        rooms[5].publishers = 16
        for index in rooms.indices { rooms[index].audioLevelEvent = true }
        return rooms
    }()

    /// Who comes to which room.
    ///
    /// The two called Alice are two people; the last of the first room tries to take the
    /// terminal over: escape sequences, a bell, a bidi override, an invisible space.
    static let people: [(room: EntityID, members: [Member])] = [
        (
            1234,
            [
                camera("Alice"), camera("Bob"), voice("Zoë Ångström"), camera("Alice"), listener(nil),
                presenter("Grace Hopper"), listener("guest-7731"),
                camera("Mallory\u{1B}[2J\u{1B}[31m\u{202E}gnp.tac\u{07}\u{200B}"),
            ]
        ),
        (
            4321,
            [camera("小明"), camera("李雷"), voice("韩梅梅"), presenter("客服 · 王芳"), listener("访客八二三"), voice("ゆうこ")]
        ),
        (2022, [camera("ليلى"), voice("יעל כהן"), camera("أبو بكر"), listener("דוד")]),
        (3003, [camera("🦊 Foxy"), voice("👩‍👩‍👧‍👦 family"), camera("Nils 🇳🇴"), camera("🎸🥁"), listener("¯\\_(ツ)_/¯")]),
        (5678, [presenter("Ola Nordmann"), camera("Katarzyna")]),
        (
            6006,
            [
                camera("Dirigentin Weiß"), voice("1. Flöte"), voice("2. Flöte"), voice("Oboe"), voice("Fagott"),
                camera("Horn in F"), voice("Trompete"), listener("Posaune"), listener("Tuba"),
            ]
        ),
    ]

    private static func camera(_ name: String?) -> Member {
        Member(name: name, media: [PublishedStream(.audio), PublishedStream(.video)])
    }

    private static func voice(_ name: String?) -> Member { Member(name: name, media: [PublishedStream(.audio)]) }

    private static func listener(_ name: String?) -> Member { Member(name: name, media: []) }

    private static func presenter(_ name: String?) -> Member {
        Member(
            name: name,
            media: [PublishedStream(.audio), PublishedStream(.video), PublishedStream(.video, description: "screen")])
    }
}
