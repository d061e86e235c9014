/// What to receive of a video that is sent in several qualities.
///
/// Whatever is `nil` stays, or is the best there is.
public struct VideoLayers: Hashable, Sendable {
    /// Which of a simulcast's qualities: 0 to 2, the last one the best.
    public var substream: Int?
    /// How many of a simulcast's temporal layers: 0 to 2.
    public var temporal: Int?
    /// Which spatial layer of a layered video: 0 to 2 (`spatial_layer`).
    public var spatialLayer: Int?
    /// Which temporal layer of a layered video: 0 to 2 (`temporal_layer`).
    public var temporalLayer: Int?

    /// These layers.
    public init(
        substream: Int? = nil, temporal: Int? = nil, spatialLayer: Int? = nil, temporalLayer: Int? = nil
    ) {
        self.substream = substream
        self.temporal = temporal
        self.spatialLayer = spatialLayer
        self.temporalLayer = temporalLayer
    }
}

extension VideoLayers {
    var parameters: [String: JSONValue?] {
        [
            "substream": substream.map(JSONValue.integer), "temporal": temporal.map(JSONValue.integer),
            "spatial_layer": spatialLayer.map(JSONValue.integer),
            "temporal_layer": temporalLayer.map(JSONValue.integer),
        ]
    }
}
