#ifndef ICUB_UTF16_H
#define ICUB_UTF16_H

#include <stddef.h>
#include <stdint.h>

/// Code units between two entries of the offset table.
#define ICUB_STEP 64

/// A text in UTF-16 with a sparse table of the byte offsets it came from.
typedef struct {
  uint16_t *units;
  int32_t count;
  size_t unit_capacity;
  uint32_t *offsets; ///< byte offset of the code point at (or, inside a pair, before) unit `i * ICUB_STEP`
  size_t offset_capacity;
} icub_utf16;

/// Fills `text` from UTF-8; a status of ICUBridge.h. Buffers are kept for the next text.
int32_t icub_utf16_fill(icub_utf16 *text, const uint8_t *bytes, size_t count);

/// The byte offset of a code unit that begins a code point. Constant time.
uint32_t icub_utf16_to_byte(const icub_utf16 *text, const uint8_t *bytes, int32_t unit);

void icub_utf16_free(icub_utf16 *text);

#endif
