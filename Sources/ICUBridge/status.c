#include "ICUBridge.h"
#include <unicode/utypes.h>

const char *icub_status_name(int32_t status) {
  switch (status) {
  case ICUB_NO_MEMORY: return "ICUB_NO_MEMORY";
  case ICUB_INVALID_UTF8: return "ICUB_INVALID_UTF8";
  case ICUB_TOO_LONG: return "ICUB_TOO_LONG";
  case ICUB_NO_ROOM: return "ICUB_NO_ROOM";
  default: return u_errorName((UErrorCode)status);
  }
}
