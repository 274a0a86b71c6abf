#include "CBytes.h"

// Four tables, one a place in the group, so that a group is four look-ups and three additions. Characters outside the
// alphabet have the highest bit set in each.
#define NONE 0x80000000u
#define ROW16(value) value, value, value, value, value, value, value, value, value, value, value, value, value, value, value, value
#define NONE16 ROW16(NONE)
#define V(value) ((uint32_t)(value) << SHIFT)
#define TABLE                                                                                                      \
  {                                                                                                                \
    NONE16, NONE16, NONE, NONE, NONE, NONE, NONE, NONE, NONE, NONE, NONE, NONE, NONE, V(62), NONE, NONE, NONE,     \
        V(63), V(52), V(53), V(54), V(55), V(56), V(57), V(58), V(59), V(60), V(61), NONE, NONE, NONE, NONE, NONE, \
        NONE, NONE, V(0), V(1), V(2), V(3), V(4), V(5), V(6), V(7), V(8), V(9), V(10), V(11), V(12), V(13), V(14), \
        V(15), V(16), V(17), V(18), V(19), V(20), V(21), V(22), V(23), V(24), V(25), NONE, NONE, NONE, NONE, NONE, \
        NONE, V(26), V(27), V(28), V(29), V(30), V(31), V(32), V(33), V(34), V(35), V(36), V(37), V(38), V(39),    \
        V(40), V(41), V(42), V(43), V(44), V(45), V(46), V(47), V(48), V(49), V(50), V(51), NONE, NONE, NONE,      \
        NONE, NONE, NONE16, NONE16, NONE16, NONE16, NONE16, NONE16, NONE16, NONE16                                 \
  }
#define SHIFT 18
static const uint32_t first[256] = TABLE;
#undef SHIFT
#define SHIFT 12
static const uint32_t second[256] = TABLE;
#undef SHIFT
#define SHIFT 6
static const uint32_t third[256] = TABLE;
#undef SHIFT
#define SHIFT 0
static const uint32_t fourth[256] = TABLE;

size_t pluspost_base64_decode_portable(
    const uint8_t *octets, size_t count, uint8_t *output, size_t room, size_t *written) {
  const uint8_t *next = octets, *end = octets + count;
  uint8_t *place = output;
  while (end - next >= 4 && room >= 3) {
    uint32_t group = first[next[0]] | second[next[1]] | third[next[2]] | fourth[next[3]];
    if (group & NONE) {
      if (next[0] == '\n')
        next += 1;
      else if (next[0] == '\r' && next[1] == '\n')
        next += 2;
      else
        break;
      continue;
    }
    place[0] = (uint8_t)(group >> 16);
    place[1] = (uint8_t)(group >> 8);
    place[2] = (uint8_t)group;
    next += 4;
    place += 3;
    room -= 3;
  }
  *written = (size_t)(place - output);
  return (size_t)(next - octets);
}
