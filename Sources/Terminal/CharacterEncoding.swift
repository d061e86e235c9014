import Glibc

/// The character encoding that frames are written in.
enum CharacterEncoding {
    case utf8, ascii

    /// Takes the environment's if it is UTF-8, else one that systems have, else ASCII.
    /// - Parameter select: Selects a locale by its name, "" for the environment's, and says what its encoding is
    ///   called; `nil` if there is no such locale.
    static func choose(_ select: (String) -> String? = select) -> CharacterEncoding {
        ["", "C.UTF-8", "en_US.UTF-8"].contains { select($0) == "UTF-8" } ? .utf8 : .ascii
    }

    private static func select(_ name: String) -> String? {
        guard setlocale(LC_CTYPE, name) != nil, let encoding = nl_langinfo(nl_item(CODESET)) else { return nil }
        return String(cString: encoding)
    }
}
