/// Every text of the dashboard; each language is a catalogue that conforms, and the compiler holds it complete.
///
/// One protocol for every part of the screen, and in each catalogue one file.
protocol Words:
    CommonWords, HeaderWords, RegionWords, EventWords, ActionWords, KeyWords, DialogWords, FormWords, DetailWords,
    RuleWords, LinkWords, ListenerWords, RemovalWords, ServerWords, ServerChangeWords, ScheduleWords, HelpWords,
    PickerWords, TerminalWords
{}
