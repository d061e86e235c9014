// The wire values and the client are one library to its users.
@_exported public import JanusWire
