/// What somebody in a room changes about himself.
extension VideoRoom {
    /// `configure`, and `publish` without an offer: a new display is told to the others only if there was one before,
    /// and again even when it is the same (seen live; V:11096).
    mutating func configure(_ parameters: Parameters, _ person: EntityID, in room: EntityID) throws(PluginError) -> JSON
    {
        try parameters.check(
            .optional("audio", .boolean), .optional("video", .boolean), .optional("data", .boolean),
            .optional("bitrate", .positive), .optional("keyframe", .boolean), .optional("record", .boolean),
            .optional("filename", .string), .optional("display", .string))
        if let display = parameters.string("display"), let place = place(of: room) {
            rename(person, place, to: display)
        }
        return ["videoroom": "event", "room": room.json, "configured": "ok"]
    }

    /// Gives somebody a new display; the event names no room (janus.md 2.7, row 15).
    mutating func rename(_ person: EntityID, _ place: Int, to display: String) {
        guard let index = rooms[place].place(of: person) else { return }
        let hadOne = rooms[place].participants[index].display != nil
        rooms[place].participants[index].display = display
        guard hadOne else { return }
        var event: JSONObject = ["videoroom": "event", "id": person.json]
        event.merge(rooms[place].participants[index].name(dialect))
        tell(place, except: person, .object(event))
    }

    /// `unpublish`: a client of this gateway never has media to take back.
    mutating func unpublish(_ person: EntityID, in room: EntityID) throws(PluginError) -> JSON {
        guard let place = place(of: room), let index = rooms[place].place(of: person),
            rooms[place].participants[index].isPublishing
        else { throw .notPublished }
        withdraw(person, place)
        return ["videoroom": "event", "room": room.json, "unpublished": "ok"]
    }

    /// Ends somebody's media; seen twice by the others when there was some (janus.md 0.1).
    mutating func withdraw(_ person: EntityID, _ place: Int) {
        guard let index = rooms[place].place(of: person) else { return }
        rooms[place].participants[index].streams = []
        rooms[place].participants[index].isTalking = false
        let event = departure("unpublished", of: rooms[place].participants[index], from: rooms[place].id)
        tell(place, except: person, event)
        tell(place, except: person, event)
    }
}
