/// The value of one parameter, its RFC 2231 sections joined and percent escapes resolved.
public struct ParameterValue: Sendable, Equatable {
  /// The octets, in ``charset`` where that is set.
  public var octets: [UInt8]
  /// The charset as declared by RFC 2231; nil where none is.
  public var charset: String?
  /// The language as declared by RFC 2231; nil where none is.
  public var language: String?
  /// Whether the value was written in the extended form of RFC 2231 §4, at least in part.
  public var isExtended: Bool

  /// Makes a value.
  public init(octets: [UInt8], charset: String? = nil, language: String? = nil, isExtended: Bool = false) {
    self.octets = octets
    self.charset = charset
    self.language = language
    self.isExtended = isExtended
  }
}

/// One parameter of a structured field.
public struct Parameter: Sendable, Equatable {
  /// In lower case.
  public var name: String
  /// What it is set to.
  public var value: ParameterValue

  /// Makes a parameter.
  public init(_ name: String, _ value: ParameterValue) {
    self.name = name
    self.value = value
  }
}

/// The parameters of a structured field (RFC 2045 §5.1, RFC 2231), in order of appearance.
public struct Parameters: Sendable, Equatable {
  /// Each name once.
  public internal(set) var all: [Parameter] = []
  /// What is wrong with the parameters, each kind once.
  public internal(set) var defects: [Defect.Kind] = []

  /// No parameters.
  public init() {}

  /// The value of the parameter with this name, which must be in lower case.
  public subscript(name: String) -> ParameterValue? {
    for entry in all where entry.name == name { return entry.value }
    return nil
  }

  /// Whether both have the same parameters in the same order; defects do not count.
  public static func == (left: Parameters, right: Parameters) -> Bool {
    left.all == right.all
  }
}
