import Testing

@testable import Dashboard

@Suite struct Languages {
    @Test(arguments: [
        ("en", Language.english), ("en_US.UTF-8", .english), ("zh", .chinese), ("zh_CN", .chinese),
        ("zh_CN.UTF-8", .chinese), ("zh-CN", .chinese), ("ZH_cn.utf8", .chinese), ("zh_Hans", .chinese),
        ("zh_Hans_CN", .chinese), ("zh-Hans-SG", .chinese), ("zh_SG.UTF-8@pinyin", .chinese), ("zh_TW", nil),
        ("zh_HK.UTF-8", nil), ("zh_Hant_CN", nil), ("de", nil), ("C", nil), ("zhuang", nil), ("", nil),
    ])
    func `a language goes by the names of its locales`(_ name: String, _ language: Language?) {
        #expect(Language(named: name) == language)
    }

    @Test(arguments: [
        ([:], Language.english), (["LANG": "zh_CN.UTF-8"], .chinese), (["LANG": "zh_CN"], .chinese),
        (["LANG": "zh_CN.UTF-8", "LC_MESSAGES": "en_GB.UTF-8"], .english),
        (["LANG": "en_GB.UTF-8", "LC_MESSAGES": "zh_CN.UTF-8"], .chinese),
        (["LANG": "zh_CN.UTF-8", "LC_MESSAGES": "zh_CN.UTF-8", "LC_ALL": "C.UTF-8"], .english),
        (["LC_ALL": "", "LC_MESSAGES": "", "LANG": "zh_SG.utf8"], .chinese), (["LANG": "zh_TW.UTF-8"], .english),
        (["LANG": "fr_FR.UTF-8"], .english), (["LC_CTYPE": "zh_CN.UTF-8"], .english),
        // What such a terminal would make of Chinese in UTF-8 cannot be read; English can.
        (["LANG": "zh_CN.GBK"], .english), (["LC_ALL": "zh_CN.GB18030", "LANG": "zh_CN.UTF-8"], .english),
    ])
    func `the environment chooses the language`(_ environment: [String: String], _ language: Language) {
        #expect(Language(environment: environment) == language)
    }
}
