#include "ICUBridge.h"
#include <string.h>

static int is_tail(uint8_t b) { return (b & 0xC0) == 0x80; }

/// Length of the well-formed sequence at `p`, of at most `left` bytes, or 0.
static size_t sequence(const uint8_t *p, size_t left) {
  uint8_t b = p[0];
  if (b < 0x80) return 1;
  if (b < 0xC2 || b > 0xF4) return 0;
  if (b < 0xE0) return left >= 2 && is_tail(p[1]) ? 2 : 0;
  if (b < 0xF0) {
    if (left < 3 || !is_tail(p[1]) || !is_tail(p[2])) return 0;
    if (b == 0xE0 && p[1] < 0xA0) return 0; // overlong
    if (b == 0xED && p[1] > 0x9F) return 0; // surrogates
    return 3;
  }
  if (left < 4 || !is_tail(p[1]) || !is_tail(p[2]) || !is_tail(p[3])) return 0;
  if (b == 0xF0 && p[1] < 0x90) return 0; // overlong
  if (b == 0xF4 && p[1] > 0x8F) return 0; // above U+10FFFF
  return 4;
}

size_t icub_utf8_first_invalid(const uint8_t *bytes, size_t count) {
  size_t i = 0;
  while (i < count) {
    while (i + 16 <= count) {
      uint64_t a, b;
      memcpy(&a, bytes + i, 8);
      memcpy(&b, bytes + i + 8, 8);
      if ((a | b) & 0x8080808080808080u) break;
      i += 16;
    }
    // Up to the end of the block byte by byte.
    size_t stop = i + 16 < count ? i + 16 : count;
    while (i < stop) {
      size_t n = sequence(bytes + i, count - i);
      if (n == 0) return i;
      i += n;
    }
  }
  return count;
}
