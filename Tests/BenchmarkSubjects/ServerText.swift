/// What a Janus writes, with its own indentation, about rooms that are full of people.
enum ServerText {
    static let session = 4_193_847_126_354_871
    static let handle = 7_264_519_837_465_123

    /// An id like those that Janus draws for people, another for each number.
    static func person(_ number: Int) -> Int { 1_147_058_297_603_630 + number * 7_919 }

    static func room(_ number: Int) -> Int { 100_000 + number }

    /// Names of several scripts, of which each is short enough to be ordinary.
    static func name(_ number: Int) -> String {
        let names = ["Alice", "小明", "Bob", "Ольга", "李雷", "אליס", "Chloé", "guest"]
        return "\(names[number % names.count]) \(number)"
    }

    /// The answer to a poll, with so many events of the kinds that a busy room has most of.
    static func poll(events: Int, room: Int = room(0), people: Int = 10) -> String {
        let events = (0..<events).map { number in
            // Somebody's four events follow each other, so that each of them changes something.
            event(about: deed(number % 4, by: number / 4 % people, in: room))
        }
        return "[\n" + events.joined(separator: ",\n") + "\n]\n"
    }

    private static func deed(_ kind: Int, by number: Int, in room: Int) -> String {
        let person = person(number)
        switch kind {
        case 0:
            return """
                         "videoroom": "event",
                         "room": \(room),
                         "joining": {
                            "id": \(person),
                            "display": "\(name(number))"
                         }
                """
        case 3:
            return """
                         "videoroom": "event",
                         "room": \(room),
                         "leaving": \(person),
                         "display": "\(name(number))"
                """
        default:
            return """
                         "videoroom": "\(kind == 1 ? "talking" : "stopped-talking")",
                         "room": \(room),
                         "id": \(person),
                         "audio-level-dBov-avg": 37.421052631578945
                """
        }
    }

    private static func event(about data: String) -> String {
        """
           {
              "janus": "event",
              "session_id": \(session),
              "sender": \(handle),
              "plugindata": {
                 "plugin": "janus.plugin.videoroom",
                 "data": {
        \(data)
                 }
              }
           }
        """
    }

    /// The answer to `list`, as compact as a server of many rooms is set to write it; `offset` shifts how many are in the first of every hundred rooms.
    static func list(rooms: Int, people: Int, offset: Int = 0) -> String {
        let rooms = (0..<rooms).map { number in
            let count = number % 100 == 0 ? people + offset : people
            return #"{"room":\#(room(number)),"description":"Room \#(number) of many","pin_required":false,"#
                + #""is_private":false,"max_publishers":6,"bitrate":128000,"fir_freq":10,"require_pvtid":false,"#
                + #""require_e2ee":false,"dummy_publisher":false,"notify_joining":true,"audiocodec":"opus","#
                + #""videocodec":"vp8","record":false,"lock_record":false,"num_participants":\#(count),"#
                + #""audiolevel_ext":true,"audiolevel_event":false,"videoorient_ext":true,"#
                + #""playoutdelay_ext":true,"transport_wide_cc_ext":true}"#
        }
        return answer("\"videoroom\": \"success\",\n\"list\": [\n\(rooms.joined(separator: ",\n"))\n]")
    }

    /// The answer to `listparticipants`, in which one of them talks.
    static func participants(of room: Int, people: Int, talking: Int = 0) -> String {
        let people = (0..<people).map { number in
            """
                         {
                            "id": \(person(room * 100 + number)),
                            "display": "\(name(number))",
                            "publisher": true,
                            "talking": \(number == talking)
                         }
            """
        }
        return answer(
            """
            "videoroom": "participants",
            "room": \(room),
            "participants": [
            \(people.joined(separator: ",\n"))
            ]
            """)
    }

    private static func answer(_ data: String) -> String {
        """
        {
           "janus": "success",
           "session_id": \(session),
           "transaction": "fYp3kZ0c9QeL",
           "sender": \(handle),
           "plugindata": {
              "plugin": "janus.plugin.videoroom",
              "data": {
        \(data)
              }
           }
        }

        """
    }
}
