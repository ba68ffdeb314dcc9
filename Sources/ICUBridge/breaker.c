#include "ICUBridge.h"
#include "utf16.h"
#include <stdlib.h>
#include <unicode/ubrk.h>

struct icub_breaker {
  UBreakIterator *iterator;
  icub_utf16 text;
  const uint8_t *bytes;
};

static icub_breaker *wrap(UBreakIterator *iterator, int32_t *status) {
  icub_breaker *breaker = calloc(1, sizeof *breaker);
  if (!breaker) {
    ubrk_close(iterator);
    *status = ICUB_NO_MEMORY;
    return NULL;
  }
  breaker->iterator = iterator;
  *status = ICUB_OK;
  return breaker;
}

icub_breaker *icub_breaker_open(int32_t kind, const char *locale, int32_t *status) {
  UErrorCode error = U_ZERO_ERROR;
  UBreakIteratorType type = kind == ICUB_SENTENCES ? UBRK_SENTENCE : kind == ICUB_WORDS ? UBRK_WORD : UBRK_CHARACTER;
  UBreakIterator *iterator = ubrk_open(type, locale, NULL, 0, &error);
  if (U_FAILURE(error)) {
    *status = error;
    return NULL;
  }
  return wrap(iterator, status);
}

icub_breaker *icub_breaker_clone(const icub_breaker *breaker, int32_t *status) {
  UErrorCode error = U_ZERO_ERROR;
  UBreakIterator *iterator = ubrk_clone(breaker->iterator, &error);
  if (U_FAILURE(error)) {
    *status = error;
    return NULL;
  }
  return wrap(iterator, status);
}

void icub_breaker_close(icub_breaker *breaker) {
  if (!breaker) return;
  ubrk_close(breaker->iterator);
  icub_utf16_free(&breaker->text);
  free(breaker);
}

int32_t icub_breaker_set_text(icub_breaker *breaker, const uint8_t *bytes, size_t count) {
  int32_t status = icub_utf16_fill(&breaker->text, bytes, count);
  if (status != ICUB_OK) return status;
  breaker->bytes = bytes;
  UErrorCode error = U_ZERO_ERROR;
  ubrk_setText(breaker->iterator, breaker->text.units, breaker->text.count, &error);
  if (U_FAILURE(error)) return error;
  ubrk_first(breaker->iterator);
  return ICUB_OK;
}

int64_t icub_breaker_next(icub_breaker *breaker) {
  if (!breaker->bytes) return -1;
  int32_t unit = ubrk_next(breaker->iterator);
  return unit == UBRK_DONE ? -1 : (int64_t)icub_utf16_to_byte(&breaker->text, breaker->bytes, unit);
}

int32_t icub_breaker_rule_status(const icub_breaker *breaker) { return ubrk_getRuleStatus(breaker->iterator); }

size_t icub_breaker_fill(icub_breaker *breaker, uint32_t *out, size_t capacity) {
  size_t n = 0;
  while (n < capacity) {
    int64_t byte = icub_breaker_next(breaker);
    if (byte < 0) break;
    out[n++] = (uint32_t)byte;
  }
  return n;
}
