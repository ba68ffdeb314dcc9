#include "ICUBridge.h"
#include <unicode/uchar.h>
#include <unicode/unorm2.h>

uint32_t icub_base(uint32_t scalar) {
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2 *nfd = unorm2_getNFDInstance(&status);
  if (U_FAILURE(status)) return scalar;
  UChar buffer[8];
  int32_t n = unorm2_getDecomposition(nfd, (UChar32)scalar, buffer, 8, &status);
  if (U_FAILURE(status) || n <= 0) return scalar;
  UChar32 first;
  int32_t i = 0;
  U16_NEXT(buffer, i, n, first);
  return (uint32_t)first;
}

uint8_t icub_scalar_kind(uint32_t scalar) {
  UChar32 c = (UChar32)scalar;
  uint32_t mask = U_GET_GC_MASK(c);
  if (mask & U_GC_L_MASK) return 1;
  if (mask & U_GC_ND_MASK) return 2;
  if (mask & U_GC_ZS_MASK) return 3;
  if (mask & (U_GC_ZL_MASK | U_GC_ZP_MASK)) return 4;
  if (mask & U_GC_P_MASK) return 5;
  if (mask & (U_GC_S_MASK | U_GC_NO_MASK | U_GC_NL_MASK)) return 6;
  if (mask & U_GC_M_MASK) return 7;
  if (mask & U_GC_CF_MASK) return 8;
  if (mask & U_GC_CC_MASK) return 3;
  return 0;
}
