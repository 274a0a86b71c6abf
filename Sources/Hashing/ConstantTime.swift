/// Whether both hold the same octets, in a time that depends on their count alone: how long a wrong authentication
/// code takes to be refused must not tell how much of it was right.
///
/// Different counts are told apart at once; the count of a code is no secret.
@inline(never)
package func equalInConstantTime(_ left: [UInt8], _ right: [UInt8]) -> Bool {
  guard left.count == right.count else { return false }
  var difference: UInt8 = 0
  for index in left.indices { difference |= left[index] ^ right[index] }
  return difference == 0
}
