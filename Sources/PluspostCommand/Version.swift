/// The program's version, as `pluspost --version` prints it.
enum Version {
  static let current = "0.1.0"
}
