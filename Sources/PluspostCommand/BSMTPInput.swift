import Files
import MailProtocols
import Records

/// A message in batched SMTP on standard input: first its envelope, then its octets.
struct BSMTPInput {
  private var reader = BSMTPReader()
  private var chunk: [UInt8] = []
  private var position = 0
  /// Why the reading failed, where it is not the system's fault.
  private(set) var fault: BSMTPFault?

  init() {}

  /// Reads up to the message: an envelope for each recipient.
  ///
  /// - Parameter arguments: say what the stream does not, the queue id and the client.
  mutating func envelopes(_ arguments: Arguments) throws(CommandFailure) -> [EnvelopeRecord] {
    for name in ["--sender", "--recipient", "--original-recipient"] where !arguments.values(name).isEmpty {
      throw .usage("--bsmtp and \(name) exclude each other")
    }
    do throws(Errno) {
      while true {
        guard case .begin(let sender, let recipients) = try step() else { continue }
        return EnvelopeOptions.envelopes(
          sender: sender.text, recipients: recipients.map(\.text), originals: [], arguments)
      }
    } catch {
      throw .unavailable(fault?.sentence ?? "standard input could not be read: \(error)")
    }
  }

  /// Replaces the buffer's content with the next octets of the message, or with none when all of it was there and the
  /// input has ended. A stream that is cut off, or is none, is an error, and ``fault`` tells.
  mutating func read(_ buffer: inout [UInt8]) throws(Errno) {
    buffer.removeAll(keepingCapacity: true)
    while true {
      // What is at hand goes out before more is waited for.
      if position == chunk.count, !buffer.isEmpty { return }
      switch try step() {
      case .text(let range): buffer += chunk[range]
      case .carriageReturn: buffer.append(0x0D)
      case .begin, .end, .needsInput: break
      case nil: return
      }
    }
  }

  /// The next step of the reader, with octets from the input where it needs them; nil at the end of a whole stream.
  private mutating func step() throws(Errno) -> BSMTPReader.Step? {
    do throws(BSMTPFault) {
      let octets = chunk
      let step = try reader.step(octets.span, from: &position)
      guard step == .needsInput else { return step }
    } catch { throw fail(error) }
    chunk.removeAll(keepingCapacity: true)
    position = 0
    if try PosixFileSystem().read(StandardStreams.input, upTo: InputFile.chunkSize, into: &chunk) > 0 {
      return .needsInput
    }
    do throws(BSMTPFault) { try reader.endOfInput() } catch { throw fail(error) }
    return nil
  }

  private mutating func fail(_ fault: BSMTPFault) -> Errno {
    self.fault = fault
    return .inputOutput
  }
}
