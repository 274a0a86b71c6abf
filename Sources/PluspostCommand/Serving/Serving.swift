import Files

/// How the commands that serve connections find them.
enum Serving {
  static let listen = OptionDescription.option(
    "--listen", "WHERE", "serve connections: a UNIX socket's path, 127.0.0.1:PORT, [::1]:PORT, or systemd")

  /// Serves what `--listen` names, or the one conversation on standard input and output.
  static func serve<S: Service>(
    _ service: S, _ arguments: Arguments, limits: ConversationLoop<S>.Limits
  ) throws(CommandFailure) {
    let listeners = try listeners(arguments)
    let loop = ConversationLoop(service, listeners: listeners, limits: limits)
    if listeners.isEmpty { loop.addStandardStreams() }
    do throws(Errno) { try loop.run() } catch { throw .unavailable("connections cannot be served: \(error)") }
  }

  private static func listeners(_ arguments: Arguments) throws(CommandFailure) -> [Listener] {
    guard let place = arguments.value("--listen") else { return [] }
    if place == "systemd" {
      let inherited = Listener.inherited()
      guard !inherited.isEmpty else {
        throw .usage("--listen systemd needs a socket that systemd hands over")
      }
      return inherited
    }
    guard let address = SocketAddress(place) else {
      throw .usage("--listen takes a path, 127.0.0.1:PORT, [::1]:PORT or systemd, not “\(place)”")
    }
    do throws(Errno) { return [try Listener.listen(at: address)] } catch {
      throw .unavailable("cannot listen on \(place): \(error)")
    }
  }
}
