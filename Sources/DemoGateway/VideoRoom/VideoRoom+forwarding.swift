/// Sending media elsewhere, which nobody does here: there are none.
extension VideoRoom {
    /// `listforwarders`: nobody forwards here.
    ///
    /// The list is called otherwise on 0.x (janus.md section 5).
    func listForwarders(_ parameters: Parameters) throws(PluginError) -> JSON {
        try parameters.check(.required("room", parameters.idKind))
        let room = rooms[try access(parameters, secret: true)]
        return [
            "videoroom": "forwarders", "room": room.id.json,
            dialect.isMultistream ? "publishers" : "rtp_forwarders": [],
        ]
    }

    /// `rtp_forward` (1.1.2 V:5445): a stream that is not there is passed over, one that is gets what Janus says when it
    /// has no socket.
    func forward(_ parameters: Parameters) throws(PluginError) -> JSON {
        try parameters.check(
            .required("host", .string), .optional("host_family", .string), .optional("simulcast", .boolean),
            .optional("srtp_suite", .positive), .optional("srtp_crypto", .string))
        try parameters.check(
            .required("room", parameters.idKind), .required("publisher_id", parameters.idKind))
        let mids = dialect.isMultistream ? try parameters.forwardedMids() : nil
        let (place, index) = try forwarding(parameters)
        let streams = rooms[place].participants[index].streams.indices.map(String.init)
        guard let mids, !mids.contains(where: streams.contains) else { throw .noSocket }
        return [
            "publisher_id": rooms[place].participants[index].id.json, "forwarders": [],
            "room": rooms[place].id.json, "videoroom": "rtp_forward",
        ]
    }

    /// `stop_rtp_forward`: there is never one to stop.
    func stopForwarding(_ parameters: Parameters) throws(PluginError) -> JSON {
        try parameters.check(
            .required("room", parameters.idKind), .required("publisher_id", parameters.idKind),
            .required("stream_id", .positive))
        _ = try forwarding(parameters)
        throw .noSuchStream("(\(parameters.number("stream_id") ?? 0))")
    }

    private func forwarding(_ parameters: Parameters) throws(PluginError) -> (room: Int, person: Int) {
        let place = try access(parameters, secret: true)
        guard let id = parameters.id("publisher_id"), let index = rooms[place].place(of: id) else {
            throw .noSuchFeed(parameters.id("publisher_id") ?? .number(0))
        }
        return (place, index)
    }
}

extension Parameters {
    /// The streams that are to be forwarded; `nil` where they are named in the way of 0.x.
    fileprivate func forwardedMids() throws(PluginError) -> [String]? {
        try check(.optional("streams", .array))
        guard let streams = body["streams"]?.array else { return nil }
        var mids: [String] = []
        for stream in streams {
            let parameters = Parameters(body: stream.object ?? [:], stringIDs: stringIDs)
            try parameters.check(.required("mid", .string), .required("port", .positive))
            mids.append(parameters.string("mid") ?? "")
        }
        return mids
    }
}
