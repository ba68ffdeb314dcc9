#include "ICUBridge.h"
#include "utf16.h"
#include <stdlib.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>

int32_t icub_is_nfc(const uint8_t *bytes, size_t count) {
  UErrorCode error = U_ZERO_ERROR;
  const UNormalizer2 *nfc = unorm2_getNFCInstance(&error);
  if (U_FAILURE(error)) return error;
  icub_utf16 text = {0};
  int32_t status = icub_utf16_fill(&text, bytes, count);
  if (status == ICUB_OK) status = unorm2_isNormalized(nfc, text.units, text.count, &error) ? 1 : 0;
  icub_utf16_free(&text);
  return U_FAILURE(error) ? error : status;
}

static int32_t to_utf8(const UChar *units, int32_t length, uint8_t *out, size_t capacity, size_t *needed) {
  UErrorCode error = U_ZERO_ERROR;
  int32_t room = capacity > INT32_MAX ? INT32_MAX : (int32_t)capacity, written = 0;
  u_strToUTF8((char *)out, room, &written, units, length, &error);
  *needed = (size_t)written;
  if (error == U_BUFFER_OVERFLOW_ERROR) return ICUB_NO_ROOM;
  return U_FAILURE(error) ? error : ICUB_OK;
}

static int32_t normalize(const UNormalizer2 *form, const uint8_t *bytes, size_t count, uint8_t *out, size_t capacity,
                         size_t *needed) {
  icub_utf16 text = {0};
  int32_t status = icub_utf16_fill(&text, bytes, count);
  UChar *units = NULL;
  if (status == ICUB_OK) {
    UErrorCode error = U_ZERO_ERROR;
    int32_t length = unorm2_normalize(form, text.units, text.count, NULL, 0, &error);
    error = U_ZERO_ERROR;
    units = malloc(((size_t)length + 1) * sizeof *units);
    if (!units) {
      status = ICUB_NO_MEMORY;
    } else {
      unorm2_normalize(form, text.units, text.count, units, length + 1, &error);
      status = U_FAILURE(error) ? error : to_utf8(units, length, out, capacity, needed);
    }
  }
  free(units);
  icub_utf16_free(&text);
  return status;
}

int32_t icub_nfc(const uint8_t *bytes, size_t count, uint8_t *out, size_t capacity, size_t *needed) {
  UErrorCode error = U_ZERO_ERROR;
  const UNormalizer2 *form = unorm2_getNFCInstance(&error);
  *needed = 0;
  return U_FAILURE(error) ? error : normalize(form, bytes, count, out, capacity, needed);
}

int32_t icub_nfd(const uint8_t *bytes, size_t count, uint8_t *out, size_t capacity, size_t *needed) {
  UErrorCode error = U_ZERO_ERROR;
  const UNormalizer2 *form = unorm2_getNFDInstance(&error);
  *needed = 0;
  return U_FAILURE(error) ? error : normalize(form, bytes, count, out, capacity, needed);
}

int32_t icub_compose_pair(int32_t first, int32_t second) {
  UErrorCode error = U_ZERO_ERROR;
  const UNormalizer2 *nfc = unorm2_getNFCInstance(&error);
  return U_FAILURE(error) ? -1 : unorm2_composePair(nfc, first, second);
}

int32_t icub_decompose(int32_t scalar, int32_t *out, int32_t capacity) {
  UErrorCode error = U_ZERO_ERROR;
  const UNormalizer2 *nfd = unorm2_getNFDInstance(&error);
  if (U_FAILURE(error)) return 0;
  UChar units[32];
  int32_t length = unorm2_getDecomposition(nfd, scalar, units, 32, &error), n = 0;
  if (U_FAILURE(error) || length < 0) return 0;
  for (int32_t i = 0; i < length && n < capacity;) {
    UChar32 c;
    U16_NEXT(units, i, length, c);
    out[n++] = c;
  }
  return n;
}

uint8_t icub_combining_class(int32_t scalar) { return u_getCombiningClass(scalar); }
