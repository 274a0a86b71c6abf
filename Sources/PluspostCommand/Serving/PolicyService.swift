import Files
import Ingestion
import MailProtocols
import Records

/// Answers mail servers that ask about a recipient while the client is still connected.
final class PolicyService: Service {
  private let store: FreshStore

  init(_ arguments: Arguments) { store = FreshStore(arguments, for: .reading) }

  func begin() -> PolicyConversation { PolicyConversation(self) }
  var backlog: ServiceBacklog { .none }
  func settle() {}

  /// What a request is answered with. What is no question about a recipient is none of ours.
  func action(_ request: PolicyRequest) -> PolicyAction {
    guard request.request == "smtpd_access_policy", request.protocolState == "RCPT",
      let recipient = request.recipient, !recipient.isEmpty
    else { return .none }
    return action(recipient: recipient)
  }

  func action(recipient: String) -> PolicyAction {
    do throws(CommandFailure) {
      let opened = try store.current()
      let verdict: AddressVerdict
      do throws(LedgerFailure) {
        verdict = try opened.router(now: Clock.system.seconds).verdict(
          on: recipient, ledger: opened.store.ledger)
      } catch { throw CommandFailure(error) }
      return verdict.isRefused(opened.store.configuration.unknownRecipient) ? .refuse : .none
    } catch {
      store.forget()
      return .putOff
    }
  }
}

/// One connection of a mail server's.
final class PolicyConversation: Conversation {
  private let service: PolicyService
  private var exchange = PolicyExchange()
  var replies: [UInt8] = []
  private(set) var standing = ConversationStanding.open

  init(_ service: PolicyService) { self.service = service }

  func take(_ octets: [UInt8]) {
    var position = 0
    while let request = exchange.next(octets.span, from: &position) {
      replies += service.action(request).octets
    }
  }

  /// Each request is answered as soon as it is there, so nothing is ever under way.
  func hear(_ news: ConversationNews) { standing = .over }
}
