#include "ICUBridge.h"
#include <stdlib.h>
#include <unicode/ubrk.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>

struct icub_floor {
  UBreakIterator *words, *sentences;
  UChar *units, *normal;
  int32_t capacity;
};

icub_floor *icub_floor_open(const char *locale, int32_t *status) {
  UErrorCode error = U_ZERO_ERROR;
  icub_floor *floor = calloc(1, sizeof *floor);
  if (!floor) {
    *status = ICUB_NO_MEMORY;
    return NULL;
  }
  floor->words = ubrk_open(UBRK_WORD, locale, NULL, 0, &error);
  floor->sentences = ubrk_open(UBRK_SENTENCE, locale, NULL, 0, &error);
  if (U_FAILURE(error)) {
    *status = error;
    icub_floor_close(floor);
    return NULL;
  }
  *status = ICUB_OK;
  return floor;
}

void icub_floor_close(icub_floor *floor) {
  if (!floor) return;
  if (floor->words) ubrk_close(floor->words);
  if (floor->sentences) ubrk_close(floor->sentences);
  free(floor->units);
  free(floor->normal);
  free(floor);
}

static int reserve(icub_floor *floor, int32_t capacity) {
  if (floor->capacity >= capacity) return 1;
  UChar *units = realloc(floor->units, (size_t)capacity * sizeof *units);
  if (units) floor->units = units;
  UChar *normal = realloc(floor->normal, (size_t)capacity * sizeof *normal);
  if (normal) floor->normal = normal;
  if (!units || !normal) return 0;
  floor->capacity = capacity;
  return 1;
}

static size_t boundaries(UBreakIterator *iterator, const UChar *units, int32_t length, UErrorCode *error) {
  size_t n = 0;
  ubrk_setText(iterator, units, length, error);
  if (U_FAILURE(*error)) return 0;
  for (ubrk_first(iterator); ubrk_next(iterator) != UBRK_DONE;) n++;
  return n;
}

int32_t icub_floor_run(icub_floor *floor, const uint8_t *bytes, size_t count, size_t *words, size_t *sentences) {
  *words = *sentences = 0;
  // NFC at most triples the units of a text (UAX 15, maximum expansion factors).
  if (count > INT32_MAX / 3 - 16) return ICUB_TOO_LONG;
  if (!reserve(floor, (int32_t)count * 3 + 16)) return ICUB_NO_MEMORY;
  UErrorCode error = U_ZERO_ERROR;
  int32_t length = 0;
  u_strFromUTF8(floor->units, floor->capacity, &length, (const char *)bytes, (int32_t)count, &error);
  const UNormalizer2 *nfc = unorm2_getNFCInstance(&error);
  if (U_FAILURE(error)) return error;
  length = unorm2_normalize(nfc, floor->units, length, floor->normal, floor->capacity, &error);
  if (U_FAILURE(error)) return error;
  *words = boundaries(floor->words, floor->normal, length, &error);
  *sentences = boundaries(floor->sentences, floor->normal, length, &error);
  return U_FAILURE(error) ? error : ICUB_OK;
}
