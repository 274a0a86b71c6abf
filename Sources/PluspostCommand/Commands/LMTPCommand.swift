import Files

/// `pluspost lmtp`
enum LMTPCommand {
  static let command = CommandDescription(
    name: "lmtp", summary: "take messages over LMTP, on standard input and output or as a server",
    operands: .none,
    options: [.store, Serving.listen],
    details: """
      Speaks LMTP (RFC 2033) with PIPELINING, 8BITMIME, SMTPUTF8, SIZE, ENHANCEDSTATUSCODES and XFORWARD. Each recipient
      is answered for itself: 250 when the message is recorded and durable, 451 in every doubt, 550 only where
      unknown_recipient = reject. What is complete at the same time on several connections becomes durable together.
      Settings and keys take effect within a second; SIGTERM lets what is under way come to its end.

        pluspost lmtp --listen /run/pluspost/lmtp
        pluspost lmtp --listen 127.0.0.1:2424
      """
  ) { arguments, _ throws(CommandFailure) in
    // A group keeps each of its files open until it is durable.
    ProcessControl.raiseDescriptorLimit()
    var limits = ConversationLoop<LMTPService>.Limits()
    // Each waits for its reply, so a group has as many messages as there are connections.
    limits.connections = 300
    try Serving.serve(LMTPService(arguments), arguments, limits: limits)
    return .done
  }
}
