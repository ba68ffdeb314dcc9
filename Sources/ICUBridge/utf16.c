#include "utf16.h"
#include "ICUBridge.h"
#include <stdlib.h>
#include <string.h>

static int grow(icub_utf16 *text, size_t count) {
  // A text never has more UTF-16 units than UTF-8 bytes.
  if (text->unit_capacity < count + 1) {
    uint16_t *units = realloc(text->units, (count + 1) * sizeof *units);
    if (!units) return 0;
    text->units = units;
    text->unit_capacity = count + 1;
  }
  size_t steps = count / ICUB_STEP + 2;
  if (text->offset_capacity < steps) {
    uint32_t *offsets = realloc(text->offsets, steps * sizeof *offsets);
    if (!offsets) return 0;
    text->offsets = offsets;
    text->offset_capacity = steps;
  }
  return 1;
}

int32_t icub_utf16_fill(icub_utf16 *text, const uint8_t *bytes, size_t count) {
  text->count = 0;
  if (count > INT32_MAX - 1) return ICUB_TOO_LONG;
  if (icub_utf8_first_invalid(bytes, count) != count) return ICUB_INVALID_UTF8;
  if (!grow(text, count)) return ICUB_NO_MEMORY;
  uint16_t *out = text->units;
  size_t i = 0, n = 0, mark = 0;
  while (i < count) {
    if (n >= mark * ICUB_STEP) {
      // A pair may straddle the step: the entry is then the first code point at or after it.
      text->offsets[mark++] = (uint32_t)i;
    }
    // Eight ASCII bytes at once, up to the next step.
    while (i + 8 <= count && n + 8 <= mark * ICUB_STEP) {
      uint64_t word;
      memcpy(&word, bytes + i, 8);
      if (word & 0x8080808080808080u) break;
      for (int k = 0; k < 8; k++) out[n + k] = bytes[i + k];
      i += 8;
      n += 8;
    }
    if (i >= count) break;
    if (n >= mark * ICUB_STEP) continue;
    uint8_t b = bytes[i];
    if (b < 0x80) {
      out[n++] = b;
      i += 1;
    } else if (b < 0xE0) {
      out[n++] = (uint16_t)((b & 0x1F) << 6 | (bytes[i + 1] & 0x3F));
      i += 2;
    } else if (b < 0xF0) {
      out[n++] = (uint16_t)((b & 0x0F) << 12 | (bytes[i + 1] & 0x3F) << 6 | (bytes[i + 2] & 0x3F));
      i += 3;
    } else {
      uint32_t scalar = (uint32_t)(b & 0x07) << 18 | (uint32_t)(bytes[i + 1] & 0x3F) << 12 |
                        (uint32_t)(bytes[i + 2] & 0x3F) << 6 | (bytes[i + 3] & 0x3F);
      out[n++] = (uint16_t)(0xD7C0 + (scalar >> 10));
      out[n++] = (uint16_t)(0xDC00 | (scalar & 0x3FF));
      i += 4;
    }
  }
  // The end itself may be asked for, also where it falls on a step.
  if (n >= mark * ICUB_STEP) text->offsets[mark] = (uint32_t)i;
  text->units[n] = 0;
  text->count = (int32_t)n;
  return ICUB_OK;
}

uint32_t icub_utf16_to_byte(const icub_utf16 *text, const uint8_t *bytes, int32_t unit) {
  int32_t step = unit / ICUB_STEP, at = step * ICUB_STEP;
  uint32_t byte = text->offsets[step];
  // Behind a straddling pair the table's entry stands for the unit after the step.
  if (at > 0 && (text->units[at] & 0xFC00) == 0xDC00 && (text->units[at - 1] & 0xFC00) == 0xD800) at++;
  while (at < unit) {
    uint8_t b = bytes[byte];
    if (b < 0x80) byte += 1, at += 1;
    else if (b < 0xE0) byte += 2, at += 1;
    else if (b < 0xF0) byte += 3, at += 1;
    else byte += 4, at += 2;
  }
  return byte;
}

void icub_utf16_free(icub_utf16 *text) {
  free(text->units);
  free(text->offsets);
  memset(text, 0, sizeof *text);
}
