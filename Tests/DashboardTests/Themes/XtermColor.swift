import Foundation

/// A colour of the palette of 256 that terminals agree on, from index 16 on.
struct XtermColor {
    var red: Double
    var green: Double
    var blue: Double

    /// Takes an index into the palette: a cube of six levels, then 24 greys.
    ///
    /// The first sixteen look different in every terminal.
    init?(_ index: UInt8) {
        func level(_ step: Int) -> Double { step == 0 ? 0 : Double(55 + 40 * step) / 255 }
        let place = Int(index) - 16
        switch index {
        case ..<16: return nil
        case 232...: (red, green, blue) = (Self.grey(place - 216), Self.grey(place - 216), Self.grey(place - 216))
        default: (red, green, blue) = (level(place / 36), level(place / 6 % 6), level(place % 6))
        }
    }

    private init(red: Double, green: Double, blue: Double) {
        (self.red, self.green, self.blue) = (red, green, blue)
    }

    private static func grey(_ step: Int) -> Double { Double(8 + 10 * step) / 255 }

    /// Its components as light rather than as numbers of a screen.
    private var linear: (red: Double, green: Double, blue: Double) {
        func linear(_ value: Double) -> Double { value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4) }
        return (linear(red), linear(green), linear(blue))
    }

    /// The relative luminance of WCAG 2.
    var luminance: Double {
        let light = linear
        return 0.2126 * light.red + 0.7152 * light.green + 0.0722 * light.blue
    }

    /// The contrast ratio of WCAG 2: 1 to 21.
    func contrast(to other: XtermColor) -> Double {
        let (bright, dark) = (max(luminance, other.luminance), min(luminance, other.luminance))
        return (bright + 0.05) / (dark + 0.05)
    }

    enum Blindness: CaseIterable { case none, protanopia, deuteranopia }

    /// What somebody sees who lacks one kind of cones, by the matrices of Viénot, Brettel and Mollon (1999).
    func seen(with blindness: Blindness) -> XtermColor {
        let light = linear
        let (red, blue): (Double, Double)
        switch blindness {
        case .none: return self
        case .protanopia:
            red = 0.11238 * light.red + 0.88762 * light.green
            blue = 0.00401 * light.red - 0.00401 * light.green + light.blue
        case .deuteranopia:
            red = 0.29275 * light.red + 0.70725 * light.green
            blue = -0.02234 * light.red + 0.02234 * light.green + light.blue
        }
        func screen(_ value: Double) -> Double {
            let value = min(max(0, value), 1)
            return value <= 0.0031308 ? 12.92 * value : 1.055 * pow(value, 1 / 2.4) - 0.055
        }
        return XtermColor(red: screen(red), green: screen(red), blue: screen(blue))
    }

    /// How far apart two colours are, in the components of a screen: 0 to 1.7.
    func distance(to other: XtermColor) -> Double {
        let (red, green, blue) = (red - other.red, green - other.green, blue - other.blue)
        return (red * red + green * green + blue * blue).squareRoot()
    }
}
