#include "ICUBridge.h"
#include <unicode/uchar.h>
#include <unicode/uscript.h>

int32_t icub_fold(int32_t scalar) { return u_foldCase(scalar, U_FOLD_CASE_DEFAULT); }
int32_t icub_lower(int32_t scalar) { return u_tolower(scalar); }
int32_t icub_upper(int32_t scalar) { return u_toupper(scalar); }
uint8_t icub_category(int32_t scalar) { return (uint8_t)u_charType(scalar); }

uint32_t icub_properties(int32_t scalar) {
  uint32_t mask = U_MASK(u_charType(scalar)), set = 0;
  if (mask & U_GC_L_MASK) set |= ICUB_LETTER;
  if (mask & U_GC_M_MASK) set |= ICUB_MARK;
  if (mask & U_GC_ND_MASK) set |= ICUB_DIGIT;
  if (mask & U_GC_N_MASK) set |= ICUB_NUMBER;
  if (mask & U_GC_P_MASK) set |= ICUB_PUNCTUATION;
  if (mask & U_GC_S_MASK) set |= ICUB_SYMBOL;
  if (u_isUWhiteSpace(scalar)) set |= ICUB_SPACE;
  if (u_hasBinaryProperty(scalar, UCHAR_DEFAULT_IGNORABLE_CODE_POINT)) set |= ICUB_IGNORABLE;
  if ((mask & U_GC_LT_MASK) || u_isUUppercase(scalar)) set |= ICUB_UPPER;
  if (u_isULowercase(scalar)) set |= ICUB_LOWER;
  if (u_hasBinaryProperty(scalar, UCHAR_EXTENDED_PICTOGRAPHIC)) set |= ICUB_EMOJI;
  return set;
}

int32_t icub_digit_value(int32_t scalar) { return u_charDigitValue(scalar); }

uint32_t icub_script(int32_t scalar) {
  UErrorCode error = U_ZERO_ERROR;
  UScriptCode code = uscript_getScript(scalar, &error);
  const char *name = U_FAILURE(error) ? NULL : uscript_getShortName(code);
  if (!name || !name[0] || !name[1] || !name[2] || !name[3]) name = "Zzzz";
  return (uint32_t)(uint8_t)name[0] << 24 | (uint32_t)(uint8_t)name[1] << 16 | (uint32_t)(uint8_t)name[2] << 8 |
         (uint8_t)name[3];
}
