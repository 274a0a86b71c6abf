import BlobStorage
package import Hashing
package import Records
import Replies

// Messages that are there already: put aside unread, read again, or filed unread.
extension Ingest {
  /// Records a message whose raw octets are stored, without a look at them: a person must.
  package func setAside(_ digest: Digest, envelopes: [EnvelopeRecord], now: Int) throws(IngestFailure)
    -> Outcome
  {
    let record = try unread(digest, receivedAt: now, quarantinedAt: now)
    let known = envelopes.isEmpty ? [EnvelopeRecord()] : envelopes
    var filings: [Filing] = []
    for envelope in known { filings.append(try unreadRoute(envelope).filing(of: record.digest)) }
    return try self.record([PreparedMessage(record: record, filings: filings)], now: now)[0]
  }

  /// Reads a message in quarantine again and puts what comes of it in the place of what is recorded; filed where it leads by
  /// the envelopes it came with.
  package func readAgain(
    _ message: MessageRecord, envelopes: [EnvelopeRecord], now: Int
  ) throws(IngestFailure) -> [RecordedFiling] {
    guard let digest = Digest(hex: message.digest) else { throw .ledger(.malformedDigest) }
    var content: ContentReader
    do throws(BlobFailure) { content = ContentReader(try blobs.reader(digest)) } catch { throw .blobs(error) }
    let again = try read(
      &content, digest: digest, size: message.size, envelopes: envelopes, now: message.receivedAt,
      storing: .blobs(nil))
    return try replace(again, now: now)
  }

  /// What a recorded message reads as today. Nothing is recorded; whose sender was the null sender stays automatic.
  package func reread(_ message: MessageRecord, storing: Storing) throws(IngestFailure) -> MessageRecord {
    guard let digest = Digest(hex: message.digest) else { throw .ledger(.malformedDigest) }
    let envelopes: [EnvelopeRecord]
    do throws(LedgerFailure) {
      envelopes = try ledger.deliveries(ofMessage: message.digest).map(\.envelope).filter {
        $0.recipient != nil
      }
    } catch { throw .ledger(error) }
    var content: ContentReader
    do throws(BlobFailure) { content = ContentReader(try blobs.reader(digest)) } catch { throw .blobs(error) }
    return try read(
      &content, digest: digest, size: message.size, envelopes: envelopes, now: message.receivedAt,
      storing: storing
    ).record
  }

  /// Files a message unread, where its recipients alone lead; the message itself is its only attachment.
  package func release(
    _ message: MessageRecord, envelopes: [EnvelopeRecord], now: Int
  ) throws(IngestFailure) -> [RecordedFiling] {
    guard let digest = Digest(hex: message.digest) else { throw .ledger(.malformedDigest) }
    var record = try unread(digest, receivedAt: message.receivedAt, quarantinedAt: nil)
    record.parts = [
      PartRecord(
        number: 1, path: "", safeFileName: "message.eml", contentType: "message/rfc822", size: record.size,
        digest: record.digest)
    ]
    let routes: [Router.Route]
    do throws(LedgerFailure) {
      routes = try router.routes(
        of: ParsedMessage(), envelopes: envelopes, limits: settings.limits, ledger: ledger)
    } catch { throw .ledger(error) }
    return try replace(
      PreparedMessage(record: record, filings: routes.map { $0.filing(of: message.digest) }), now: now)
  }

  private func replace(_ message: PreparedMessage, now: Int) throws(IngestFailure) -> [RecordedFiling] {
    do throws(LedgerFailure) {
      return try ledger.replace(message.record, filings: message.filings, now: now)
    } catch { throw .ledger(error) }
  }

  /// What is known of a message that nobody has read.
  private func unread(_ digest: Digest, receivedAt: Int, quarantinedAt: Int?) throws(IngestFailure)
    -> MessageRecord
  {
    let size: Int?
    do throws(BlobFailure) { size = try blobs.size(of: digest) } catch { throw .blobs(error) }
    guard let size else { throw .blobs(.notFound(digest)) }
    return MessageRecord(
      digest: digest.hex, size: size, receivedAt: receivedAt,
      reply: ReplyRecord(isUncertain: true, policy: settings.policy.rawValue),
      defects: [DefectRecord(kind: "unread", offset: 0, part: "")], quarantinedAt: quarantinedAt)
  }

  private func unreadRoute(_ envelope: EnvelopeRecord) throws(IngestFailure) -> Router.Route {
    do throws(LedgerFailure) {
      return try router.unreadRoute(envelope, ledger: ledger)
    } catch { throw .ledger(error) }
  }
}
