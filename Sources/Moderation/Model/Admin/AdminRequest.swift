package import JanusWire

/// What has to be sent to the Admin API for an action.
package enum AdminRequest: Hashable, Sendable {
    /// Walks the session anew and, if what would end is still this, kicks the person and ends it all
    /// (`kick`, then `destroy_session` or `detach_handle`).
    case remove(Suspect, Removal, roomSecret: Secret?)
    /// `accept_new_sessions`, `set_log_level`, `add_token`, `remove_token`.
    case server(ServerDeed)
}
