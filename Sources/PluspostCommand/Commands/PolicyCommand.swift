import MailProtocols

/// `pluspost policy`
enum PolicyCommand {
  static let command = CommandDescription(
    name: "policy", summary: "tell a mail server which recipients to refuse", operands: .none,
    options: [
      .store,
      .option("--address", "ADDRESS", "print the answer for one address, and fail where it is refused"),
      Serving.listen,
    ],
    details: """
      Speaks Postfix's policy delegation, on standard input and output (for spawn) or on a socket. At RCPT it refuses
      with 550 5.1.1 what is forged or revoked, and with unknown_recipient = reject also what is unknown or expired or
      belongs to a removed tenant. Other requests and other domains are answered with DUNNO. Where the store cannot be
      read the client is put off. The decision is the one that a delivery makes; a token that is revoked is refused at
      once, settings and keys take effect within a second.

      By hand:

        pluspost policy --address "$ADDRESS"
        printf 'request=smtpd_access_policy\\nprotocol_state=RCPT\\nrecipient=%s\\n\\n' "$ADDRESS" | pluspost policy
      """
  ) { arguments, console throws(CommandFailure) in
    let service = PolicyService(arguments)
    guard let address = arguments.value("--address") else {
      var limits = ConversationLoop<PolicyService>.Limits()
      // Postfix keeps a connection for later; its own limit is 300 s.
      limits.idleMilliseconds = 1_000_000
      try Serving.serve(service, arguments, limits: limits)
      return .done
    }
    if arguments.value("--listen") != nil { throw .usage("--address and --listen exclude each other") }
    let action = service.action(recipient: address)
    console.print(action.text)
    switch action {
    case .none: return .done
    case .refuse: return .failed
    case .putOff: return .tryAgain
    }
  }
}
